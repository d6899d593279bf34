package org.huiyin.desk;

import java.util.List;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a relabelling does to many reports alike.
 *
 * @param kind {@code type}, {@code topic} or {@code emotion}
 * @param turn {@code other}, or {@code surer} and {@code less_sure} where the label stays the same
 * @param from a type, a topic's id, or {@code negative}, {@code calm}, {@code positive}; empty for nothing
 * @param fromName of a topic
 * @param examples the first few of them that exist for the caller
 */
public record Difference(
        String kind,
        String turn,
        String from,
        @Nullable Bilingual fromName,
        String to,
        @Nullable Bilingual toName,
        long reports,
        List<Example> examples) {

    /** A report that is one of them. */
    public record Example(String reference, String text) {}

    public Difference {
        examples = List.copyOf(examples);
    }
}
