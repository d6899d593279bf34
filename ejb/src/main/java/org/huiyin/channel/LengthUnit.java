package org.huiyin.channel;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;

/** How a vendor counts the length of a text. */
public enum LengthUnit {
    UTF8_BYTES {
        @Override
        public int of(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    },
    UTF16_UNITS {
        @Override
        public int of(String text) {
            return text.length();
        }
    },
    CODE_POINTS {
        @Override
        public int of(String text) {
            return text.codePointCount(0, text.length());
        }
    },
    /** Halves of a Chinese character: ASCII counts one, everything else two. */
    HAN_HALVES {
        @Override
        public int of(String text) {
            return text.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
        }
    };

    private static final String CUT = "…";

    public abstract int of(String text);

    /** The text, or as much of its beginning as fits before an ellipsis and {@code end}; never half a character. */
    public String fit(String text, int most, String end) {
        if (of(text) <= most) {
            return text;
        }
        int room = most - of(CUT + end);
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int kept = 0;
        int used = 0;
        for (int from = 0, to = characters.next(); to != BreakIterator.DONE; from = to, to = characters.next()) {
            used += of(text.substring(from, to));
            if (used > room) {
                break;
            }
            kept = to;
        }
        return text.substring(0, kept).stripTrailing() + CUT + end;
    }
}
