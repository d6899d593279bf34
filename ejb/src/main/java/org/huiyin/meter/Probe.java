package org.huiyin.meter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.automation.AutomationKind;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** One question about one report, and what was answered. */
@Entity
class Probe {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AutomationKind kind;

    private String question;

    @Enumerated(EnumType.STRING)
    private Answer machine;

    private double weight;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "other_id")
    private @Nullable UUID other;

    private long place;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "open_key")
    private @Nullable String openKey;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_by_name")
    private @Nullable String answeredByName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Probe() {}

    Probe(UUID id, Sampler.Drawn drawn, Instant at) {
        this.id = id;
        this.kind = drawn.stratum().kind();
        this.question = drawn.stratum().question();
        this.machine = drawn.stratum().machine();
        this.weight = drawn.weight();
        this.report = drawn.subject().report();
        this.other = drawn.subject().other();
        this.place = drawn.place();
        this.drawnAt = at;
        this.openKey = key();
    }

    private String key() {
        return report + ":" + kind + ":" + question;
    }

    UUID report() {
        return report;
    }

    @Nullable UUID other() {
        return other;
    }

    AutomationKind kind() {
        return kind;
    }

    boolean isOpen() {
        return answer == null;
    }

    void answer(Answer said, Actor by, Instant at) {
        answer = said;
        answeredBy = by.id();
        answeredByName = by.name();
        answeredAt = at;
        openKey = null;
    }

    void open() {
        answer = null;
        answeredBy = null;
        answeredByName = null;
        answeredAt = null;
        openKey = key();
    }

    boolean isAnsweredBy(Actor actor) {
        return answeredBy != null && answeredBy.equals(actor.id());
    }

    boolean agrees() {
        return answer == machine;
    }

    Answer machine() {
        return machine;
    }

    Measure.Counted counted() {
        return new Measure.Counted(question, machine == Answer.YES, answer == Answer.YES, weight);
    }

    ProbeCard card(String text, @Nullable String otherText) {
        return new ProbeCard(id, kind, question, report, text, otherText);
    }
}
