package org.huiyin.conversation;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of a {@link Recipient}; a class with these two fields because JPA wants one. */
class RecipientId implements Serializable {

    private @Nullable UUID message;
    private @Nullable UUID report;

    RecipientId() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecipientId that
                && Objects.equals(message, that.message)
                && Objects.equals(report, that.report);
    }

    @Override
    public int hashCode() {
        return Objects.hash(message, report);
    }
}
