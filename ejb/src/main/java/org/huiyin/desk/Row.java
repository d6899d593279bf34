package org.huiyin.desk;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by position. */
record Row(@Nullable Object... columns) {

    @Nullable String text(int column) {
        var value = columns[column];
        return value == null ? null : value.toString();
    }

    String some(int column) {
        return Objects.requireNonNull(text(column));
    }

    /** A constant's name as it is written outside: {@code IN_PROGRESS} is {@code in_progress}. */
    @Nullable String word(int column) {
        var value = text(column);
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    String someWord(int column) {
        return Objects.requireNonNull(word(column));
    }

    long number(int column) {
        return ((Number) Objects.requireNonNull(columns[column])).longValue();
    }

    int count(int column) {
        var value = (Number) columns[column];
        return value == null ? 0 : value.intValue();
    }

    @Nullable Long maybeNumber(int column) {
        return columns[column] == null ? null : number(column);
    }

    @Nullable Double decimal(int column) {
        var value = columns[column];
        return value == null ? null : ((Number) value).doubleValue();
    }

    boolean truth(int column) {
        return Boolean.TRUE.equals(columns[column]);
    }

    @Nullable UUID id(int column) {
        var value = columns[column];
        return switch (value) {
            case null -> null;
            case UUID id -> id;
            case byte[] bytes ->
                new UUID(
                        ByteBuffer.wrap(bytes).getLong(),
                        ByteBuffer.wrap(bytes, 8, 8).getLong());
            default -> UUID.fromString(value.toString());
        };
    }

    UUID someId(int column) {
        return Objects.requireNonNull(id(column));
    }

    @Nullable Instant moment(int column) {
        return columns[column] == null ? null : ((Timestamp) columns[column]).toInstant();
    }

    Instant someMoment(int column) {
        return Objects.requireNonNull(moment(column));
    }

    /** From two columns side by side; null where neither is written. */
    @Nullable Bilingual bilingual(int column) {
        var both = new Bilingual(text(column), text(column + 1));
        return both.isEmpty() ? null : both;
    }
}
