package org.huiyin.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** What a report says, folded into one value, so that the same words are found without the search index. */
@Entity
class Wording {

    @Id
    @Column(name = "report_id")
    private UUID report;

    private String fingerprint;

    @SuppressWarnings("NullAway.Init")
    protected Wording() {}

    Wording(UUID report, String fingerprint) {
        this.report = report;
        this.fingerprint = fingerprint;
    }

    UUID report() {
        return report;
    }

    String fingerprint() {
        return fingerprint;
    }
}
