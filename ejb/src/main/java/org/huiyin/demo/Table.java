package org.huiyin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** One file of tab-separated values beside this class: a line of headings, then rows; {@code \n} is a line break. */
record Table(String file, List<String> columns, List<Row> rows) {

    private static final long MINUTES_PER_DAY = Duration.ofDays(1).toMinutes();

    static Table read(String file) {
        var lines = text(file).lines().filter(line -> !line.isBlank()).toList();
        var columns = List.of(lines.getFirst().split("\t", -1));
        var rows = new ArrayList<Row>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(new Row(file, i + 1, columns, List.of(lines.get(i).split("\t", -1))));
        }
        return new Table(file, columns, List.copyOf(rows));
    }

    /** The whole of a text file. */
    static String text(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The demo has no file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's file " + file + " cannot be read", e);
        }
    }

    <T> List<T> map(Function<Row, T> made) {
        return rows.stream().map(made).toList();
    }

    /** One line; a value is asked for by its heading. */
    record Row(String file, int line, List<String> columns, List<String> values) {

        Row {
            if (columns.size() != values.size()) {
                throw new IllegalStateException(
                        file + ":" + line + " has " + values.size() + " values instead of " + columns.size());
            }
        }

        String get(String column) {
            var value = orNull(column);
            if (value == null) {
                throw new IllegalStateException(file + ":" + line + " says nothing under " + column);
            }
            return value;
        }

        @Nullable String orNull(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalStateException(file + " has no column " + column);
            }
            var value = values.get(at).strip().replace("\\n", "\n");
            return value.isEmpty() ? null : value;
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        @Nullable BigDecimal moneyOrNull(String column) {
            var value = orNull(column);
            return value == null ? null : new BigDecimal(value);
        }

        List<String> list(String column) {
            var value = orNull(column);
            return value == null
                    ? List.of()
                    : Arrays.stream(value.split(",")).map(String::strip).toList();
        }

        Bilingual bilingual(String column) {
            return new Bilingual(get(column + " zh-CN"), get(column + " en"));
        }

        /** How long before now, in whole minutes; the file says {@code -20.35} for twenty days and a bit. */
        Duration ago(String column) {
            return Duration.ofMinutes(Math.round(-Double.parseDouble(get(column)) * MINUTES_PER_DAY));
        }
    }
}
