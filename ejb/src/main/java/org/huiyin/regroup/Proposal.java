package org.huiyin.regroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.finding.Because;
import org.jspecify.annotations.Nullable;

/** One thing that grouping anew would change: an issue joins another, or a report moves. */
@Entity
@Table(name = "regrouping_row")
class Proposal {

    @Id
    private UUID id;

    @Column(name = "regrouping_id")
    private UUID regrouping;

    private int place;

    @Column(name = "issue_number")
    private long issue;

    @Column(name = "into_number")
    private @Nullable Long into;

    @Column(name = "report_id")
    private @Nullable UUID report;

    @Column(name = "finding_id")
    private @Nullable UUID finding;

    private double score;
    private String because;

    @Column(name = "only_people")
    private boolean onlyPeople;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    /** The merge or the finding that doing it has made. */
    @Column(name = "made_id")
    private @Nullable UUID made;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    Proposal(UUID id, UUID regrouping, int place, Plan.Change change, String because, boolean onlyPeople) {
        this.id = id;
        this.regrouping = regrouping;
        this.place = place;
        this.issue = change.issue();
        this.into = change.into();
        this.report = change.report();
        this.finding = change.finding();
        this.score = change.score();
        this.because = because;
        this.onlyPeople = onlyPeople;
        this.state = ProposalState.WAITING;
    }

    UUID id() {
        return id;
    }

    long issue() {
        return issue;
    }

    @Nullable Long into() {
        return into;
    }

    @Nullable UUID report() {
        return report;
    }

    UUID finding() {
        return Objects.requireNonNull(finding);
    }

    UUID made() {
        return Objects.requireNonNull(made);
    }

    double score() {
        return score;
    }

    String because() {
        return because;
    }

    void choose() {
        state = ProposalState.CHOSEN;
    }

    void done(UUID by) {
        state = ProposalState.DONE;
        made = by;
    }

    void is(ProposalState now) {
        state = now;
    }

    ProposalCard card() {
        return new ProposalCard(id, place, issue, into, report, score, Because.read(because), onlyPeople, state);
    }
}
