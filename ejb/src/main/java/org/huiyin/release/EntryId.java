package org.huiyin.release;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of an {@link Entry}; a class with these two fields because JPA wants one. */
class EntryId implements Serializable {

    private @Nullable UUID release;
    private long issue;

    EntryId() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntryId that && Objects.equals(release, that.release) && issue == that.issue;
    }

    @Override
    public int hashCode() {
        return Objects.hash(release, issue);
    }
}
