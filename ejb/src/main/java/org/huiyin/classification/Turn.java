package org.huiyin.classification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the machine would say of a report today instead of what it said before.
 *
 * @param label the label that holds now; null where there is none
 * @param before what that label says
 * @param after null where it would say nothing any more
 * @param from before in few words: a type, a topic's id, {@code negative}, {@code calm} or {@code positive}; empty for nothing
 * @param to after, in the same words
 */
public record Turn(
        UUID report,
        LabelKind kind,
        TurnKind turn,
        @Nullable UUID label,
        @Nullable Opinion before,
        @Nullable Opinion after,
        String from,
        String to) {}
