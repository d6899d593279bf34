package org.huiyin.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A counter of refused codes; there is one row for each reason. */
@Entity
@Table(name = "code_refusal")
class CodeRefused {

    @Id
    @Enumerated(EnumType.STRING)
    CodeRefusal.Reason reason;

    long times;

    @Column(name = "last_at")
    @Nullable Instant lastAt;

    @SuppressWarnings("NullAway.Init")
    protected CodeRefused() {}
}
