package org.huiyin.search;

import java.util.Arrays;

/** Who does it to whom: 你欠我钱 and 我欠你钱 are two matters, though every word is the same. */
final class Persons {

    private static final String PRONOUNS = "我你他她它咱";
    private static final int MAX_PRONOUNS = 16;

    private Persons() {}

    /** Whether both name the same persons, each as often as the other, and in another order. */
    static boolean exchanged(String a, String b) {
        String ours = in(a);
        String theirs = in(b);
        return !ours.equals(theirs) && Arrays.equals(sorted(ours), sorted(theirs));
    }

    private static String in(String normalized) {
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
