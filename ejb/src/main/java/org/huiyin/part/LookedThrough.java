package org.huiyin.part;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the machine has looked for a second problem in a report. */
@Entity
@Table(name = "looked_through")
class LookedThrough {

    @Id
    @Column(name = "report_id")
    private UUID report;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected LookedThrough() {}

    LookedThrough(UUID report, Instant at) {
        this.report = report;
        this.at = at;
    }

    UUID report() {
        return report;
    }

    Instant at() {
        return at;
    }
}
