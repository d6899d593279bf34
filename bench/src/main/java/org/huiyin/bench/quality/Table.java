package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tab separated values in UTF-8, one line a row; a header line names the columns. */
public record Table(List<String> columns, List<List<String>> rows) {

    /** Reads the file, whose header must name these columns. */
    public static Table read(Path file, String... wanted) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(file + " is empty");
        }
        List<String> columns = cells(lines.getFirst());
        for (String column : wanted) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException(file + " has no column " + column);
            }
        }
        var rows = new ArrayList<List<String>>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isEmpty()) {
                rows.add(cells(line));
            }
        }
        return new Table(columns, rows);
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    public int size() {
        return rows.size();
    }

    /** Empty where the row ends before the column. */
    public String at(int row, String column) {
        int at = columns.indexOf(column);
        List<String> cells = rows.get(row);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    public List<String> column(String name) {
        var column = new ArrayList<String>();
        for (int row = 0; row < size(); row++) {
            column.add(at(row, name));
        }
        return column;
    }

    /** Writes lines without a header; does nothing without a file. */
    public static void write(@Nullable Path file, List<String> lines) throws IOException {
        if (file != null) {
            Files.write(file, lines);
        }
    }
}
