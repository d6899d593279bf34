package org.huiyin.filter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.intake.ReportCard;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The decision that nobody has to read a report. Taken back it stays, so that the machine does not decide so again. */
@Entity
@Table(name = "set_aside")
class SetAside {

    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "workgroup_id")
    private @Nullable UUID workgroup;

    @Enumerated(EnumType.STRING)
    private NoiseKind kind;

    private String evidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_name")
    private String actorName;

    private Instant at;

    @Column(name = "current_report")
    private @Nullable UUID currentReport;

    @Column(name = "confirmed_by_name")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "taken_back_by_name")
    private @Nullable String takenBackBy;

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    @SuppressWarnings("NullAway.Init")
    protected SetAside() {}

    SetAside(UUID id, UUID report, Ground ground, Actor by, Instant at) {
        this.id = id;
        this.report = report;
        this.currentReport = report;
        this.workgroup = ground.workgroup();
        this.kind = ground.kind();
        this.evidence = ground.evidence();
        this.actorKind = by.kind();
        this.actorName = by.name();
        this.at = at;
    }

    /** @param workgroup who may look at it, by the topic of its words; null for admins alone */
    record Ground(NoiseKind kind, String evidence, @Nullable UUID workgroup) {}

    UUID report() {
        return report;
    }

    /** Nobody has taken it back. */
    boolean stands() {
        return currentReport != null;
    }

    @Nullable UUID workgroup() {
        return workgroup;
    }

    NoiseKind kind() {
        return kind;
    }

    void confirm(Actor by, Instant when) {
        confirmedBy = by.name();
        confirmedAt = when;
    }

    void doubt() {
        confirmedBy = null;
        confirmedAt = null;
    }

    void takeBack(Actor by, Instant when) {
        currentReport = null;
        takenBackBy = by.name();
        takenBackAt = when;
    }

    void eraseEvidence() {
        evidence = "";
    }

    SetAsideCard card(ReportCard words) {
        return new SetAsideCard(
                id,
                report,
                words.reference(),
                words.text(),
                words.channel(),
                words.receivedAt(),
                kind,
                evidence,
                actorKind,
                actorName,
                at,
                confirmedBy);
    }
}
