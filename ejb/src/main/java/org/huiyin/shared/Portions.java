package org.huiyin.shared;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A long list of values for a query, a portion at a time: some databases compare every row they meet with every value of the
 * list, so that a list of a thousand costs a million comparisons.
 */
public final class Portions {

    private static final int LARGEST = 25;

    private Portions() {}

    /** In their order; nothing of an empty list. */
    public static <T> Stream<List<T>> of(Collection<T> all) {
        var list = List.copyOf(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + LARGEST)
                .mapToObj(from -> list.subList(from, Math.min(list.size(), from + LARGEST)));
    }
}
