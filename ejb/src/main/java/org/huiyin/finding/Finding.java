package org.huiyin.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import org.huiyin.issue.AfterIssues;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The decision that a report is about an issue. A later decision supersedes it; it stays, so nothing is ever lost. */
@Entity
@Customizer(AfterIssues.class)
class Finding {

    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "issue_number")
    private long issue;

    @Enumerated(EnumType.STRING)
    private FindingDecision decision;

    private double score;
    private String because;

    @Column(name = "proposed_issue")
    private @Nullable Long proposedIssue;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    private Instant at;

    @Column(name = "current_report")
    private @Nullable UUID currentReport;

    /** 0 for the report itself, more for its further parts. */
    private int part;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    Finding(UUID id, UUID report, Decided decided, Actor by, Instant at) {
        this(id, report, 0, decided, by, at);
    }

    Finding(UUID id, UUID report, int part, Decided decided, Actor by, Instant at) {
        this.id = id;
        this.report = report;
        this.part = part;
        this.currentReport = report;
        this.issue = decided.issue();
        this.decision = decided.decision();
        this.score = decided.score();
        this.because = Because.write(decided.because());
        this.proposedIssue = decided.proposedIssue();
        this.actorKind = by.kind();
        this.actorId = by.id();
        this.actorName = by.name();
        this.at = at;
    }

    long issue() {
        return issue;
    }

    int part() {
        return part;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    UUID report() {
        return report;
    }

    FindingDecision decision() {
        return decision;
    }

    @Nullable Long proposedIssue() {
        return proposedIssue;
    }

    void eraseReasons() {
        because = "";
    }

    void supersede() {
        currentReport = null;
    }

    /** The same decision once more, still by whoever made it. */
    Finding again(UUID newId, Instant when) {
        var decided = new Decided(issue, decision, score, Because.read(because), proposedIssue);
        return new Finding(newId, report, part, decided, new Actor(actorKind, actorId, actorName), when);
    }

    FindingCard card() {
        return new FindingCard(
                id,
                report,
                part,
                issue,
                decision,
                score,
                Because.read(because),
                proposedIssue,
                actorKind,
                actorName,
                at);
    }
}
