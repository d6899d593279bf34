package org.huiyin.search;

import java.util.Arrays;

/** Who does it to whom: 你欠我钱 and 我欠你钱 are two matters, though every word is the same. */
final class Persons {

    private static final String PRONOUNS = "我你他她它咱";
    private static final int MAX_PRONOUNS = 16;

    private Persons() {}

    /** Whether both, as {@link #in} has read them, name the same persons, each as often as the other, and in another order. */
    static boolean exchanged(String a, String b) {
        return !a.equals(b) && a.length() == b.length() && Arrays.equals(sorted(a), sorted(b));
    }

    /** The pronouns of a normalised text in their order. */
    static String in(String normalized) {
        var found = new StringBuilder();
        for (int i = 0; i < normalized.length() && found.length() < MAX_PRONOUNS; i++) {
            char c = normalized.charAt(i) == '您' ? '你' : normalized.charAt(i);
            if (PRONOUNS.indexOf(c) >= 0) {
                found.append(c);
            }
        }
        return found.toString();
    }

    private static char[] sorted(String persons) {
        char[] sorted = persons.toCharArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
