package org.huiyin.judgement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.finding.FindingCard;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Two reports the machine compared, and what a person said of it; undecided until then. */
@Entity
class Pair {

    enum Outcome {
        CONFIRMED,
        REJECTED
    }

    @Id
    private UUID id;

    @Column(name = "finding_id")
    private UUID finding;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "other_id")
    private UUID other;

    @Column(name = "issue_number")
    private long issue;

    @Enumerated(EnumType.STRING)
    private Band band;

    private double probability;
    private String features;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Pair() {}

    Pair(UUID id, FindingCard finding, Compared compared) {
        this.id = id;
        this.finding = finding.id();
        this.report = finding.report();
        this.other = compared.other();
        this.issue = compared.issue();
        this.band = compared.band();
        this.probability = compared.probability();
        this.features = compared.features();
        this.at = finding.at();
    }

    UUID report() {
        return report;
    }

    UUID other() {
        return other;
    }

    void decide(Outcome said, Actor by, Instant when) {
        outcome = said;
        decidedBy = by.id();
        decidedAt = when;
    }

    void open() {
        outcome = null;
        decidedBy = null;
        decidedAt = null;
    }

    DecidedPair decided() {
        return new DecidedPair(
                report,
                other,
                outcome == Outcome.CONFIRMED,
                band,
                probability,
                Compared.read(features),
                Objects.requireNonNullElse(decidedAt, at));
    }
}
