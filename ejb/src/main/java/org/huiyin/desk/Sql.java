package org.huiyin.desk;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Caller;

/** A query that is put together piece by piece, each with its values. Values never become part of the text. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** One question mark for each value; a collection stands for as many as it holds. */
    Sql add(String piece, Object... more) {
        int next = 0;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == '?') {
                place(more[next++]);
            } else {
                text.append(c);
            }
        }
        text.append('\n');
        return this;
    }

    Sql addIf(boolean condition, String piece, Object... more) {
        return condition ? add(piece, more) : this;
    }

    /** Only what exists for the caller; nothing where the caller works on no issues. */
    Sql inScopeOf(Caller by, String column) {
        if (by.seesEverything()) {
            return this;
        }
        return by.worksOnIssues() && !by.workgroups().isEmpty()
                ? add("and " + column + " in (?)", by.workgroups())
                : add("and 1 = 0");
    }

    List<Row> rows(EntityManager database, int limit) {
        var query = database.createNativeQuery(text.toString()).setMaxResults(limit);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        var rows = new ArrayList<Row>();
        for (Object row : query.getResultList()) {
            rows.add(new Row(row instanceof Object[] columns ? columns : new Object[] {row}));
        }
        return rows;
    }

    private void place(Object value) {
        var all = value instanceof Collection<?> many ? many : Collections.singleton(value);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare with in " + text);
        }
        var separator = "";
        for (Object one : all) {
            values.add(column(one));
            text.append(separator).append('?').append(values.size());
            separator = ", ";
        }
    }

    private static Object column(Object value) {
        return switch (value) {
            case Instant instant -> Timestamp.from(instant);
            case UUID id -> id;
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
