package org.huiyin.search.filter;

import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * What came with the text, and around it.
 *
 * @param hasMore the writer gave stars or a picture: then even a single sign says something; asked only where it matters
 * @param fromSamePerson how many reports the same person sent within the last hour, this one among them
 * @param sameText how many reports of the last hour hold exactly this text, this one among them; asked only where it matters
 */
public record Surroundings(BooleanSupplier hasMore, int fromSamePerson, IntSupplier sameText) {

    /** One text that came by itself. */
    public static final Surroundings NONE = new Surroundings(false, 1, 1);

    public Surroundings {
        requireNonNull(hasMore, "hasMore");
        requireNonNull(sameText, "sameText");
    }

    public Surroundings(boolean hasMore, int fromSamePerson, int sameText) {
        this(() -> hasMore, fromSamePerson, () -> sameText);
    }
}
