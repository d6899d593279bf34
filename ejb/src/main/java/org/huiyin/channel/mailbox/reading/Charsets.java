package org.huiyin.channel.mailbox.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bytes to text under the charset that was declared, or under the one that was meant. */
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What senders write where they mean something larger or something else. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("ms936", "GB18030"),
            Map.entry("x-cp936", "GB18030"),
            Map.entry("chinesesimp", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("cp950", "Big5-HKSCS"),
            Map.entry("x-x-big5", "Big5-HKSCS"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"));

    private Charsets() {}

    /** Never fails: what no charset explains is shown with replacement characters, and the raw mail is kept. */
    static String decode(byte[] bytes, @Nullable String declared) {
        var name = declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT);
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
            return Utf7.decode(bytes);
        }
        var charset = named(name).orElse(null);
        if (charset == null || saysNothing(charset)) {
            return guess(bytes, charset == null ? WESTERN : charset);
        }
        var text = strictly(bytes, charset);
        return text != null ? text : guess(bytes, charset);
    }

    /** Programs that know nothing of the text write these two. */
    private static boolean saysNothing(Charset charset) {
        return charset.equals(WESTERN) || charset.equals(StandardCharsets.US_ASCII);
    }

    private static String guess(byte[] bytes, Charset last) {
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        if (last.equals(WESTERN) && isRare(bytes)) {
            return new String(bytes, WESTERN);
        }
        return Stream.of(GB18030, BIG5)
                .map(charset -> strictly(bytes, charset))
                .filter(Objects::nonNull)
                .reduce((one, other) -> Han.familiarity(other) > Han.familiarity(one) ? other : one)
                .orElseGet(() -> new String(bytes, last));
    }

    /** In Chinese the high bytes come in rows; in Western words they stand alone. */
    private static boolean isRare(byte[] bytes) {
        int high = 0;
        int alone = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                boolean before = i > 0 && bytes[i - 1] < 0;
                boolean after = i + 1 < bytes.length && bytes[i + 1] < 0;
                alone += before || after ? 0 : 1;
            }
        }
        return alone * 2 > high;
    }

    private static Optional<Charset> named(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException | UnsupportedOperationException notThat) {
            return null;
        }
    }
}
