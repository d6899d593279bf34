package org.huiyin.classification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opinion in the place of another.
 *
 * @param expected the label that must still hold; null where none of that kind may
 * @param fresh the id of the label to come
 * @param opinion null where nothing shall be said any more
 */
public record Replacement(
        UUID report,
        LabelKind kind,
        @Nullable UUID expected,
        UUID fresh,
        @Nullable Opinion opinion) {

    String key() {
        return Label.key(report, kind);
    }
}
