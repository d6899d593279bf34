package org.huiyin.web.people;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A workgroup as programs see it; its version is the ETag. */
public record WorkgroupAnswer(
        UUID id, Bilingual name, int targetHours, @Nullable Instant retiredAt) {

    static WorkgroupAnswer of(WorkgroupCard card) {
        return new WorkgroupAnswer(card.id(), card.name(), card.targetHours(), card.retiredAt());
    }
}
