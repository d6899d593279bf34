package org.huiyin.search;

/**
 * Words made of several, as programs and their authors write them: {@code parseAccessPoint}, {@code order_id}, {@code
 * org.apache.hadoop}. Their parts are found as well as the whole.
 *
 * <p>The joints are marked before capitals are folded away. Names that everybody writes in one word stay whole: what is
 * shorter than six characters, and one small letter in front of a capital, as in iPhone.
 */
final class Compounds {

    /** The mark of a joint. Letters around it stay one word for the tokenizer. */
    static final char JOINT = '_';

    private static final int SHORTEST = 6;

    private Compounds() {}

    /** With a joint in front of every capital that begins a part. Takes time linear in the text. */
    static String marked(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int end = endOfWord(text, i);
            if (end == i) {
                out.append(text.charAt(i++));
            } else {
                appendMarked(out, text, i, end);
                i = end;
            }
        }
        return out.toString();
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void appendMarked(StringBuilder out, String text, int start, int end) {
        boolean name = end - start < SHORTEST || isName(text, start, end);
        for (int i = start; i < end; i++) {
            if (!name && i > start && beginsPart(text, i, end)) {
                out.append(JOINT);
            }
            out.append(text.charAt(i));
        }
    }

    private static boolean isName(String text, int start, int end) {
        if (!isSmall(text.charAt(start)) || !isCapital(text.charAt(start + 1))) {
            return false;
        }
        for (int i = start + 2; i < end; i++) {
            if (isCapital(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsPart(String text, int at, int end) {
        if (!isCapital(text.charAt(at))) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean smallNext = at + 1 < end && isSmall(text.charAt(at + 1));
        return isSmall(before) || Character.isDigit(before) || isCapital(before) && smallNext;
    }

    private static boolean isWordCharacter(char c) {
        return isSmall(c) || isCapital(c) || c >= '0' && c <= '9';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Without the joints: the words as they are written. */
    static String joined(String normalized) {
        return normalized.indexOf(JOINT) < 0 ? normalized : normalized.replace(String.valueOf(JOINT), "");
    }

    /** The parts as words of their own, for those who read words instead of terms. */
    static String apart(String normalized) {
        var out = new StringBuilder(normalized);
        for (int i = 1; i + 1 < out.length(); i++) {
            char c = out.charAt(i);
            boolean between = Character.isLetter(out.charAt(i - 1)) && Character.isLetter(out.charAt(i + 1));
            if (c == JOINT || c == '.' && between) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}
