package org.huiyin.shared;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many texts as a table of their own in a native statement, to be joined. A database looks up each of its rows by a key of
 * several columns; given the same texts in a list behind {@code in}, H2 compares every row of its table with all of them.
 */
public final class Listed {

    private Listed() {}

    /** {@code (values (?1, ?2), (?3, ?4) …)} with all parameters as texts, numbered from 1, row by row. */
    public static String texts(int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(row -> row(row * columns, columns))
                .collect(Collectors.joining(", ", "(values ", ")"));
    }

    private static String row(int before, int columns) {
        return IntStream.rangeClosed(before + 1, before + columns)
                .mapToObj(number -> "cast(?" + number + " as varchar)")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
