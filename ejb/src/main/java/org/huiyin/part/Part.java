package org.huiyin.part;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.finding.Because;
import org.huiyin.search.split.Span;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Sentences of a report that name another problem than the rest of it, or may. */
@Entity
class Part {

    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID report;

    private int number;
    private String spans;

    @Enumerated(EnumType.STRING)
    private PartState state;

    @Column(name = "issue_number")
    private @Nullable Long issue;

    private double score;
    private String because;

    @Column(name = "rest_issue")
    private @Nullable Long restIssue;

    @Column(name = "rest_score")
    private double restScore;

    @Column(name = "rest_because")
    private String restBecause;

    @Column(name = "rest_finding")
    private @Nullable UUID restFinding;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Part() {}

    /** Of a person, who need not say why. */
    Part(UUID id, UUID report, int number, List<Span> spans, Instant at) {
        this(id, report, number, spans, PartProposal.NONE, at);
    }

    Part(UUID id, UUID report, int number, List<Span> spans, PartProposal proposal, Instant at) {
        this.id = id;
        this.report = report;
        this.number = number;
        this.spans = PartCard.write(spans);
        this.state = PartState.PROPOSED;
        this.issue = proposal.issue();
        this.score = proposal.score();
        this.because = Because.write(proposal.because());
        this.restIssue = proposal.restIssue();
        this.restScore = proposal.restScore();
        this.restBecause = Because.write(proposal.restBecause());
        this.madeAt = at;
    }

    void become(PartState now, Actor by, Instant at) {
        state = now;
        decidedBy = by.id();
        decidedByName = by.name();
        decidedAt = at;
    }

    /** The rest of the report was moved together with it, by this finding; null where it stayed. */
    void movedRest(@Nullable UUID finding) {
        restFinding = finding;
    }

    void eraseReasons() {
        because = "";
        restBecause = "";
    }

    PartCard card() {
        return new PartCard(
                id,
                report,
                number,
                PartCard.read(spans),
                state,
                issue,
                score,
                Because.read(because),
                restIssue,
                restScore,
                Because.read(restBecause),
                restFinding,
                madeAt);
    }
}
