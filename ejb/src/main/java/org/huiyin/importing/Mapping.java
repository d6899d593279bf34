package org.huiyin.importing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.shared.Words;

/** Which column means what. Columns are named, not counted: the next export may have them in another order. */
public record Mapping(Map<Field, String> columns) {

    public Mapping {
        columns = Collections.unmodifiableMap(columns.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(columns));
    }

    /** What the names in the header look like; each column once, the likeliest name first. */
    public static Mapping guess(List<String> header) {
        var found = new EnumMap<Field, String>(Field.class);
        var taken = new HashSet<String>();
        for (var field : Field.values()) {
            field.names().stream()
                    .flatMap(name -> header.stream().filter(column -> isNamed(column, name)))
                    .filter(column -> !taken.contains(column))
                    .findFirst()
                    .ifPresent(column -> {
                        found.put(field, column);
                        taken.add(column);
                    });
        }
        return new Mapping(found);
    }

    private static boolean isNamed(String column, String name) {
        var plain =
                column.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", " ").strip();
        return plain.equals(name.replace('_', ' '));
    }

    public Optional<String> columnOf(Field field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** Whether every column it names is there. */
    public boolean fits(List<String> header) {
        return header.containsAll(columns.values());
    }

    String write() {
        return columns.entrySet().stream()
                .map(entry -> Words.of(entry.getKey()) + "\t" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    static Mapping read(String lines) {
        var columns = new EnumMap<Field, String>(Field.class);
        for (var line : lines.lines().toList()) {
            var parts = line.split("\t", 2);
            if (parts.length == 2) {
                columns.put(Field.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
            }
        }
        return new Mapping(columns);
    }
}
