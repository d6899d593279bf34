package org.huiyin.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The length of the longest common subsequence of one text with others: the characters that stand in the same order in both.
 *
 * <p>64 characters of the one text at a time, after Crochemore, Iliopoulos, Pinzon and Reid, "A fast and practical
 * bit-vector algorithm for the longest common subsequence problem" (2001): a bit of V is 0 where the length grows. For each
 * character of the other text, with M the places where the one has it, {@code U = V & M} and {@code V = (V + U) | (V & ~U)}.
 */
final class Subsequence {

    private static final int BITS = Long.SIZE;
    private static final long[] NOWHERE = {};

    private final Map<Character, long[]> places = new HashMap<>();
    private final int length;
    private final int words;

    Subsequence(String text) {
        this.length = text.length();
        this.words = (length + BITS - 1) / BITS;
        for (int i = 0; i < length; i++) {
            places.computeIfAbsent(text.charAt(i), character -> new long[words])[i / BITS] |= 1L << i % BITS;
        }
    }

    int length() {
        return length;
    }

    int with(String other) {
        var grows = new long[words];
        Arrays.fill(grows, -1L);
        for (int i = 0; i < other.length(); i++) {
            step(grows, places.getOrDefault(other.charAt(i), NOWHERE));
        }
        int common = 0;
        for (int word = 0; word < words; word++) {
            common += Long.bitCount(~grows[word] & inside(word));
        }
        return common;
    }

    private static void step(long[] grows, long[] there) {
        long carry = 0;
        for (int word = 0; word < there.length; word++) {
            long before = grows[word];
            long met = before & there[word];
            long half = before + met;
            long sum = half + carry;
            boolean overflows = Long.compareUnsigned(half, before) < 0 || Long.compareUnsigned(sum, half) < 0;
            carry = overflows ? 1 : 0;
            grows[word] = sum | before & ~met;
        }
    }

    /** The bits of this word that stand for a character. */
    private long inside(int word) {
        int left = length - word * BITS;
        return left >= BITS ? -1L : (1L << left) - 1;
    }
}
