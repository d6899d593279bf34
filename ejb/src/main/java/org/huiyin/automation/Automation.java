package org.huiyin.automation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Role;
import org.huiyin.shared.Share;

/**
 * The door to what the machine may decide by itself. An automation is on only as long as the lower bound of its measured
 * precision reaches its gate; a measurement switches it, a person can only hold it off.
 */
@ApplicationScoped
@Transactional
public class Automation {

    private final Switches rows;
    private final Event<AutomationSwitched> switched;
    private final History history;
    private final Clock clock;
    private final double linking;
    private final double type;
    private final double topic;
    private final double emotion;

    @Inject
    public Automation(
            Switches rows,
            Event<AutomationSwitched> switched,
            History history,
            Clock clock,
            @ConfigProperty(name = "huiyin.automation.gate.linking", defaultValue = "0.95") double linking,
            @ConfigProperty(name = "huiyin.automation.gate.type", defaultValue = "0.80") double type,
            @ConfigProperty(name = "huiyin.automation.gate.topic", defaultValue = "0.75") double topic,
            @ConfigProperty(name = "huiyin.automation.gate.emotion", defaultValue = "0.70") double emotion) {
        this.rows = rows;
        this.switched = switched;
        this.history = history;
        this.clock = clock;
        this.linking = linking;
        this.type = type;
        this.topic = topic;
        this.emotion = emotion;
    }

    /** Whether the machine decides so by itself; if not, it only proposes. */
    public boolean runs(AutomationKind kind) {
        return rows.find(kind).orElseGet(() -> new Switch(kind)).isOn();
    }

    public List<AutomationCard> all() {
        return Arrays.stream(AutomationKind.values()).map(this::of).toList();
    }

    public AutomationCard of(AutomationKind kind) {
        return rows.find(kind).orElseGet(() -> new Switch(kind)).card(gate(kind));
    }

    /** What was measured last. Switches the automation off or on, with a line in the history. */
    public void measured(AutomationKind kind, Share precision) {
        change(kind, Actor.MACHINE, row -> row.measured(precision, gate(kind), clock.instant()));
    }

    /** Holds it off, or leaves it to what is measured. */
    public AutomationCard want(AutomationKind kind, AutomationMode mode, Caller by) {
        by.need(Role.ADMIN);
        var row = row(kind);
        var before = row.mode();
        change(kind, by.actor(), r -> r.want(mode, gate(kind), by.actor(), clock.instant()));
        if (before != mode) {
            history.record(by.actor(), Change.of("automation", kind, "mode", before, mode));
        }
        return row.card(gate(kind));
    }

    private void change(AutomationKind kind, Actor by, Consumer<Switch> change) {
        var row = row(kind);
        var before = row.state();
        boolean wasOn = row.isOn();
        change.accept(row);
        if (before != row.state()) {
            history.record(by, Change.of("automation", kind, "switched", before, row.state()));
        }
        if (wasOn != row.isOn()) {
            switched.fire(new AutomationSwitched(kind, row.isOn()));
        }
    }

    private Switch row(AutomationKind kind) {
        return rows.find(kind).orElseGet(() -> {
            var row = new Switch(kind);
            rows.add(row);
            return row;
        });
    }

    private double gate(AutomationKind kind) {
        return switch (kind) {
            case LINKING -> linking;
            case TYPE -> type;
            case TOPIC -> topic;
            case EMOTION -> emotion;
        };
    }
}
