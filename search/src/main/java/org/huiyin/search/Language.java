package org.huiyin.search;

import java.util.Set;

/** The languages that Huiyin tells apart. */
public enum Language {
    ZH_HANS("zh-Hans"),
    ZH_HANT("zh-Hant"),
    EN("en"),
    /** Chinese and English in comparable parts. */
    MIXED("mul"),
    OTHER("und");

    /** Frequent words of other languages in Latin script; none of them is an English word. */
    private static final Set<String> FOREIGN = Set.of(
            "ich", "nicht", "und", "ist", "das", "der", "ein", "eine", "mit", "je", "ne", "pas", "les", "des", "est",
            "une", "avec", "que", "los", "las", "por", "una", "pero", "con", "non", "che", "sono", "não", "uma", "het",
            "een", "niet", "không", "tidak", "yang", "saya");

    private static final Set<String> ENGLISH = Set.of(
            "the", "is", "it", "my", "to", "and", "not", "a", "i", "you", "of", "for", "please", "was", "but", "when",
            "have", "this", "with", "how", "can", "app", "does", "after", "on", "in");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /**
     * The language of a text of any length, by its characters. Chinese that could be either script counts as simplified;
     * a text without letters is {@link #OTHER}.
     */
    public static Language of(String text) {
        return new Count(text).language();
    }

    /** Letters and words by script. */
    private static final class Count {
        private int han;
        private int traditional;
        private int simplified;
        private int latinLetters;
        private int latinWords;
        private int accented;
        private int foreignWords;
        private int englishWords;
        private int others;
        private final StringBuilder word = new StringBuilder();

        Count(String text) {
            text.codePoints().forEach(this::add);
            endWord();
        }

        private void add(int c) {
            if (HanScript.isHan(c)) {
                addHan(c);
            } else if (Character.isLetter(c)) {
                addLetter(c);
                return;
            }
            endWord();
        }

        private void addHan(int c) {
            han++;
            if (HanScript.onlyTraditional(c)) {
                traditional++;
            } else if (HanScript.onlySimplified(c)) {
                simplified++;
            }
        }

        private void addLetter(int c) {
            if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                others++;
                return;
            }
            latinLetters++;
            accented += c > 0x7F && c < 0xFF00 ? 1 : 0;
            if (word.length() < 20) {
                word.appendCodePoint(Character.toLowerCase(c));
            }
        }

        private void endWord() {
            if (word.isEmpty()) {
                return;
            }
            String ended = word.toString();
            latinWords++;
            foreignWords += FOREIGN.contains(ended) ? 1 : 0;
            englishWords += ENGLISH.contains(ended) ? 1 : 0;
            word.setLength(0);
        }

        Language language() {
            if (others > han && others > latinLetters) {
                return OTHER;
            }
            // A Chinese word has about one and a half characters.
            double latinShare = latinWords / (latinWords + han / 1.5);
            if (han > 0 && (latinShare < 0.3 || latinWords < 3)) {
                return chinese();
            }
            if (han > 0 && latinShare <= 0.7) {
                return MIXED;
            }
            return latinWords > 0 && isEnglish() ? EN : OTHER;
        }

        private Language chinese() {
            // Kana between the characters: Japanese.
            if (others > han / 4) {
                return OTHER;
            }
            return traditional > simplified ? ZH_HANT : ZH_HANS;
        }

        private boolean isEnglish() {
            return foreignWords <= englishWords && accented * 12 <= latinLetters;
        }
    }
}
