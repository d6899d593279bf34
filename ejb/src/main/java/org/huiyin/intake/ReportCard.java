package org.huiyin.intake;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/** A report as the later steps of the loop see it. */
public record ReportCard(
        UUID id,
        String reference,
        UUID reporter,
        String channel,
        String text,
        String locale,
        @Nullable ReportType chosenType,
        @Nullable Integer rating,
        boolean tellMe,
        @Nullable String store,
        @Nullable String product,
        @Nullable String order,
        @Nullable String touchpoint,
        Instant receivedAt,
        @Nullable Long meTooOf,
        @Nullable Instant withdrawnAt,
        @Nullable Instant eraseAfter,
        @Nullable Instant erasedAt) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** The same report as if these had been its words: some of them, for whoever understands a part of it. */
    public ReportCard saying(String words) {
        return new ReportCard(
                id,
                reference,
                reporter,
                channel,
                words,
                locale,
                chosenType,
                rating,
                tellMe,
                store,
                product,
                order,
                touchpoint,
                receivedAt,
                meTooOf,
                withdrawnAt,
                eraseAfter,
                erasedAt);
    }
}
