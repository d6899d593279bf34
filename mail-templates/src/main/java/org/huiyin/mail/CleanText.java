package org.huiyin.mail;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text from outside made fit for a mail: no control characters, no marks that turn the reading direction of what follows. */
final class CleanText {

    private static final String ELLIPSIS = "…";

    private CleanText() {}

    /** Everything on one line, white space folded. */
    static String line(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> appendFolded(line, point));
        return line.toString().strip();
    }

    private static void appendFolded(StringBuilder line, int point) {
        if (breaksOrSpaces(point)) {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        } else if (isVisible(point)) {
            line.appendCodePoint(point);
        }
    }

    /** One line of at most so many characters, cut between what a reader sees as characters. */
    static String line(String text, int limit) {
        String line = line(text);
        if (line.length() <= limit) {
            return line;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        int end = characters.preceding(limit - ELLIPSIS.length() + 1);
        return line.substring(0, end).strip() + ELLIPSIS;
    }

    /** Paragraphs as the writer set them: a blank line ends one, a single line break stays inside. */
    static List<List<String>> paragraphs(String text) {
        var paragraphs = new ArrayList<List<String>>();
        var lines = new ArrayList<String>();
        for (String raw : text.split("\\R", -1)) {
            String line = line(raw);
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                paragraphs.add(List.copyOf(lines));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            paragraphs.add(List.copyOf(lines));
        }
        return List.copyOf(paragraphs);
    }

    private static boolean breaksOrSpaces(int point) {
        return point == ' ' || point == '\t' || point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029;
    }

    private static boolean isVisible(int point) {
        boolean turnsDirection = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean loneSurrogate = point >= 0xD800 && point <= 0xDFFF;
        return !Character.isISOControl(point) && !turnsDirection && !loneSurrogate && point != 0xFEFF;
    }
}
