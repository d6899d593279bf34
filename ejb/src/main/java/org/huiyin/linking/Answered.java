package org.huiyin.linking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A report that was decided with one key, together with others. */
@Entity
class Answered {

    @Id
    private UUID id;

    @Column(name = "batch_id")
    private UUID batch;

    @Column(name = "report_id")
    private UUID report;

    @SuppressWarnings("NullAway.Init")
    protected Answered() {}

    Answered(UUID id, UUID batch, UUID report) {
        this.id = id;
        this.batch = batch;
        this.report = report;
    }

    UUID report() {
        return report;
    }
}
