package org.huiyin.linking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.huiyin.finding.FindingCard;
import org.huiyin.search.decide.Couple;

/** Two reports of which a person said that they are not about the same. */
@Entity
class Apart {

    @Id
    private UUID id;

    @Column(name = "finding_id")
    private UUID finding;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "other_id")
    private UUID other;

    @SuppressWarnings("NullAway.Init")
    protected Apart() {}

    Apart(UUID id, FindingCard said, UUID other) {
        this.id = id;
        this.finding = said.id();
        this.report = said.report();
        this.other = other;
    }

    Couple couple() {
        return new Couple(report.toString(), other.toString());
    }
}
