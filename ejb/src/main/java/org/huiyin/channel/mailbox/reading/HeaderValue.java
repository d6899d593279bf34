package org.huiyin.channel.mailbox.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value with parameters, as in Content-Type: quoted or not, in pieces or percent-encoded (RFC 2231), or encoded as only
 * free text may be (RFC 2047), which the standard forbids and half the world does.
 */
record HeaderValue(String value, Map<String, String> parameters) {

    private static final int MOST_PARAMETERS = 64;

    static HeaderValue of(String raw) {
        var scanner = new Scanner(raw);
        var value = scanner.upTo(';').strip().toLowerCase(Locale.ROOT);
        var pieces = new TreeMap<String, TreeMap<Integer, Piece>>();
        for (int count = 0; scanner.more() && count < MOST_PARAMETERS; count++) {
            var name = scanner.upTo('=', ';').strip().toLowerCase(Locale.ROOT);
            if (scanner.took('=')) {
                add(pieces, name, scanner.value());
            }
        }
        var parameters = new LinkedHashMap<String, String>();
        pieces.forEach((name, parts) -> parameters.put(name, join(parts)));
        return new HeaderValue(value, Map.copyOf(parameters));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private record Piece(String text, boolean percent) {}

    /** {@code name}, {@code name*}, {@code name*0}, {@code name*0*}. */
    private static void add(Map<String, TreeMap<Integer, Piece>> pieces, String key, String text) {
        boolean percent = key.endsWith("*");
        var plain = percent ? key.substring(0, key.length() - 1) : key;
        int star = plain.indexOf('*');
        int number = star < 0 ? 0 : number(plain.substring(star + 1));
        var name = star < 0 ? plain : plain.substring(0, star);
        // The form in pieces or percent is the better one where a sender gives both.
        var parts = pieces.computeIfAbsent(name, none -> new TreeMap<>());
        if (percent || !parts.containsKey(number)) {
            parts.put(number, new Piece(text, percent));
        }
    }

    private static int number(String digits) {
        return digits.length() <= 3 && !digits.isEmpty() && digits.chars().allMatch(Character::isDigit)
                ? Integer.parseInt(digits)
                : 0;
    }

    private static String join(TreeMap<Integer, Piece> pieces) {
        if (pieces.values().stream().noneMatch(Piece::percent)) {
            return HeaderWords.decode(
                    String.join("", pieces.values().stream().map(Piece::text).toList()));
        }
        var bytes = new ByteArrayOutputStream();
        @Nullable String charset = null;
        for (var piece : pieces.values()) {
            var text = piece.text();
            int language = text.indexOf('\'');
            int words = language < 0 ? -1 : text.indexOf('\'', language + 1);
            if (piece.percent() && charset == null && words >= 0) {
                charset = text.substring(0, language);
                text = text.substring(words + 1);
            }
            bytes.writeBytes(piece.percent() ? percent(text) : text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return Charsets.decode(bytes.toByteArray(), charset);
    }

    private static byte[] percent(String text) {
        return TransferEncoding.escaped(text.getBytes(StandardCharsets.ISO_8859_1), '%');
    }

    /** Walks over the raw value once. */
    private static final class Scanner {

        private final String raw;
        private int at;

        Scanner(String raw) {
            this.raw = raw;
        }

        boolean more() {
            return at < raw.length();
        }

        boolean took(char wanted) {
            return at > 0 && at <= raw.length() && raw.charAt(at - 1) == wanted;
        }

        /** Stands behind the sign afterwards. */
        String upTo(char... signs) {
            int start = at;
            while (more() && new String(signs).indexOf(raw.charAt(at)) < 0) {
                at++;
            }
            var text = raw.substring(start, at);
            at = Math.min(raw.length() + 1, at + 1);
            return text;
        }

        String value() {
            while (more() && raw.charAt(at) == ' ') {
                at++;
            }
            if (more() && raw.charAt(at) == '"') {
                at++;
                var quoted = quoted();
                upTo(';');
                return quoted;
            }
            return upTo(';').strip();
        }

        private String quoted() {
            var text = new StringBuilder();
            for (; more() && raw.charAt(at) != '"'; at++) {
                if (raw.charAt(at) == '\\' && at + 1 < raw.length() && isEscaped(raw.charAt(at + 1))) {
                    at++;
                }
                text.append(raw.charAt(at));
            }
            at = Math.min(raw.length(), at + 1);
            return text.toString();
        }

        /** Only these: the others are path separators of a sender who never read the standard. */
        private static boolean isEscaped(char next) {
            return next == '"' || next == '\\';
        }
    }
}
