package org.huiyin.web.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.intake.DeliveryCard;
import org.jspecify.annotations.Nullable;

/** What was delivered and could not be understood. */
public record QuarantinePage(List<Row> rows) {

    public QuarantinePage {
        rows = List.copyOf(rows);
    }

    /** @param because a key of words, and {@code words} what stands behind it */
    public record Row(
            UUID id,
            String channel,
            int bytes,
            String because,
            @Nullable String words,
            Instant at) {

        static Row of(DeliveryCard card) {
            var parts = (card.reason() == null ? "failed" : card.reason()).split(" ", 2);
            return new Row(
                    card.id(),
                    card.channel(),
                    card.bytes(),
                    parts[0],
                    parts.length == 2 ? parts[1] : null,
                    card.receivedAt());
        }
    }
}
