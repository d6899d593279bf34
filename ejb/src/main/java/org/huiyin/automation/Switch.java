package org.huiyin.automation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Share;
import org.jspecify.annotations.Nullable;

/** One automation: what people want of it, what was measured, and whether it is on therefore. */
@Entity(name = "AutomationSwitch")
@Table(name = "automation")
class Switch {

    /** Before so many were counted, a bad share is no reason to doubt what runs. */
    private static final double ENOUGH_TO_DOUBT = 30;

    @Id
    @Enumerated(EnumType.STRING)
    private AutomationKind kind;

    @Enumerated(EnumType.STRING)
    private AutomationMode mode;

    @Enumerated(EnumType.STRING)
    private AutomationState state;

    private double estimate;
    private double low;
    private double high;
    private double counted;

    @Column(name = "measured_at")
    private @Nullable Instant measuredAt;

    @Column(name = "switched_by_name")
    private @Nullable String switchedBy;

    @Column(name = "switched_at")
    private @Nullable Instant switchedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Switch() {}

    Switch(AutomationKind kind) {
        this.kind = kind;
        this.mode = AutomationMode.MEASURED;
        this.state = AutomationState.WAITING;
        this.high = 1;
    }

    boolean isOn() {
        return switch (state) {
            case ON -> true;
            case WAITING -> kind.isOnBeforeMeasured();
            case BELOW_GATE, OFF -> false;
        };
    }

    AutomationState state() {
        return state;
    }

    AutomationMode mode() {
        return mode;
    }

    void want(AutomationMode wanted, double gate, Actor by, Instant at) {
        mode = wanted;
        decide(gate, by, at);
    }

    void measured(Share precision, double gate, Instant at) {
        estimate = precision.estimate();
        low = precision.low();
        high = precision.high();
        counted = precision.of();
        measuredAt = at;
        decide(gate, Actor.MACHINE, at);
    }

    private void decide(double gate, Actor by, Instant at) {
        var next = wanted(gate);
        if (next != state) {
            state = next;
            switchedBy = by.name();
            switchedAt = at;
        }
    }

    private AutomationState wanted(double gate) {
        if (mode == AutomationMode.OFF) {
            return AutomationState.OFF;
        }
        if (counted > 0 && low >= gate) {
            return AutomationState.ON;
        }
        return counted < ENOUGH_TO_DOUBT ? AutomationState.WAITING : AutomationState.BELOW_GATE;
    }

    AutomationCard card(double gate) {
        return new AutomationCard(
                kind,
                mode,
                state,
                isOn(),
                new Share(estimate, low, high, counted),
                gate,
                measuredAt,
                switchedBy,
                switchedAt);
    }
}
