package org.huiyin.relabelling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.huiyin.classification.LabelKind;
import org.huiyin.classification.Opinion;
import org.huiyin.classification.Origin;
import org.huiyin.classification.Replacement;
import org.huiyin.classification.Turn;
import org.huiyin.classification.TurnKind;
import org.huiyin.labelling.Following;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One label that changes, with what it takes to change it, and to change it back. */
@Entity
@Table(name = "relabelling_change")
class LabelChange {

    /** Also the id of the label that it brings. */
    @Id
    private UUID id;

    @Column(name = "relabelling_id")
    private UUID relabelling;

    @Column(name = "report_id")
    private UUID report;

    @Enumerated(EnumType.STRING)
    private LabelKind kind;

    @Enumerated(EnumType.STRING)
    private TurnKind turn;

    @Column(name = "from_word")
    private String from;

    @Column(name = "to_word")
    private String to;

    @Column(name = "before_id")
    private @Nullable UUID beforeId;

    @Column(name = "before_label")
    private @Nullable String beforeLabel;

    @Column(name = "before_confidence")
    private @Nullable Double beforeConfidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "before_origin")
    private @Nullable Origin beforeOrigin;

    @Column(name = "after_label")
    private @Nullable String afterLabel;

    @Column(name = "after_confidence")
    private @Nullable Double afterConfidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "after_origin")
    private @Nullable Origin afterOrigin;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @SuppressWarnings("NullAway.Init")
    protected LabelChange() {}

    LabelChange(UUID id, UUID relabelling, Turn turn) {
        this.id = id;
        this.relabelling = relabelling;
        this.report = turn.report();
        this.kind = turn.kind();
        this.turn = turn.turn();
        this.from = turn.from();
        this.to = turn.to();
        this.beforeId = turn.label();
        var before = turn.before();
        if (before != null) {
            this.beforeLabel = before.label();
            this.beforeConfidence = before.confidence();
            this.beforeOrigin = before.origin();
        }
        var after = turn.after();
        if (after != null) {
            this.afterLabel = after.label();
            this.afterConfidence = after.confidence();
            this.afterOrigin = after.origin();
        }
        this.state = ChangeState.WAITING;
    }

    void end(ChangeState how) {
        state = how;
    }

    /** What became another label, as it ended. */
    Following.Turned turned() {
        boolean back = state == ChangeState.UNDONE;
        return new Following.Turned(report, kind, back ? after() : before(), back ? before() : after());
    }

    Replacement forwards() {
        return new Replacement(report, kind, beforeId, id, after());
    }

    /** In the place of what {@link #forwards} brought. */
    Replacement backwards(Ids ids) {
        return new Replacement(report, kind, afterLabel == null ? null : id, ids.next(), before());
    }

    private @Nullable Opinion before() {
        return opinion(beforeLabel, beforeConfidence, beforeOrigin);
    }

    private @Nullable Opinion after() {
        return opinion(afterLabel, afterConfidence, afterOrigin);
    }

    private @Nullable Opinion opinion(@Nullable String label, @Nullable Double confidence, @Nullable Origin origin) {
        return label == null || confidence == null || origin == null
                ? null
                : new Opinion(kind, label, confidence, origin);
    }
}
