package org.huiyin.meter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.judgement.Band;
import org.huiyin.judgement.DecidedPair;
import org.huiyin.judgement.Decisions;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Share;
import org.jspecify.annotations.Nullable;

/**
 * The door to the measuring of the machine: asks people, counts their answers, and tells every automation how right it is.
 * Nobody is asked about a report that does not exist for them.
 */
@ApplicationScoped
@Transactional
public class Meter {

    private static final Duration LOOKED_BACK = Duration.ofDays(180);
    private static final Duration SAMPLE_LASTS = Duration.ofDays(7);
    private static final int MOST_OPEN = 1_000;

    private final Probes probes;
    private final Populations populations;
    private final Decisions decisions;
    private final Automation automation;
    private final Reports reports;
    private final Ids ids;
    private final Clock clock;
    private final int size;
    private final long seed;

    @Inject
    public Meter(
            Probes probes,
            Populations populations,
            Decisions decisions,
            Automation automation,
            Reports reports,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "huiyin.meter.sample", defaultValue = "100") int size,
            @ConfigProperty(name = "huiyin.meter.seed", defaultValue = "20261122") long seed) {
        this.probes = probes;
        this.populations = populations;
        this.decisions = decisions;
        this.automation = automation;
        this.reports = reports;
        this.ids = ids;
        this.clock = clock;
        this.size = size;
        this.seed = seed;
    }

    /** Draws a new sample where the last one is answered or old. Called by the timetable. */
    public void keepAsking() {
        for (var kind : AutomationKind.values()) {
            boolean old = probes.lastDrawn(kind)
                    .map(at -> at.isBefore(clock.instant().minus(SAMPLE_LASTS)))
                    .orElse(true);
            if (old || probes.countOpen(kind, Caller.SYSTEM) == 0) {
                draw(kind);
            }
        }
    }

    /** Draws a new sample of that kind now. Questions that nobody has answered are dropped. Returns how many there are. */
    public int draw(AutomationKind kind) {
        probes.dropOpen(kind);
        var now = clock.instant();
        var drawn = new Sampler(size, seed ^ now.toEpochMilli()).draw(populations.of(kind, now.minus(LOOKED_BACK)));
        drawn.stream().limit(MOST_OPEN).forEach(one -> probes.add(new Probe(ids.next(), one, now)));
        probes.flush();
        return Math.min(MOST_OPEN, drawn.size());
    }

    /** As {@link #draw(AutomationKind)}, because somebody wants it. */
    public int draw(AutomationKind kind, Caller by) {
        by.need(Role.LEAD);
        return draw(kind);
    }

    /** The next question for the caller; none once everything is answered. */
    public Optional<ProbeCard> next(@Nullable AutomationKind kind, Caller by) {
        return probes.open(kind, 1, by).stream().findFirst().map(this::card);
    }

    public long waiting(@Nullable AutomationKind kind, Caller by) {
        return probes.countOpen(kind, by);
    }

    private ProbeCard card(Probe probe) {
        return probe.card(words(probe.report()), probe.other() == null ? null : words(probe.other()));
    }

    private String words(UUID report) {
        return reports.find(report).map(ReportCard::text).orElse("");
    }

    /** What became of an answer: what the machine had said, now that it can be told. */
    public record Compared(UUID probe, AutomationKind kind, Answer machine, boolean agrees) {}

    /** Keeps the answer and measures anew. Answered before by somebody else, it stays as it is. */
    public Compared answer(UUID id, Answer said, Caller by) {
        var probe = visible(id, by);
        if (probe.isOpen()) {
            probe.answer(said, by.actor(), clock.instant());
            measure(probe.kind());
        }
        return new Compared(id, probe.kind(), probe.machine(), probe.agrees());
    }

    /** Takes the own answer back: the question is asked again. */
    public void takeBack(UUID id, Caller by) {
        var probe = probes.find(id)
                .filter(found -> found.isAnsweredBy(by.actor()))
                .orElseThrow(() -> new Refusal.NotFound("meter.not-found"));
        probe.open();
        measure(probe.kind());
    }

    private Probe visible(UUID id, Caller by) {
        return probes.find(id)
                .filter(probe -> !probe.isOpen()
                        || probes.open(probe.kind(), MOST_OPEN, by).contains(probe))
                .orElseThrow(() -> new Refusal.NotFound("meter.not-found"));
    }

    /** Counts the newest answers anew and tells the automation. */
    public Measure measure(AutomationKind kind) {
        probes.flush();
        var measured = of(kind);
        automation.measured(kind, measured.precision());
        return measured;
    }

    /** All labels of the kind together. */
    public Measure of(AutomationKind kind) {
        var blind = Measure.of(kind, "", counted(kind));
        return kind == AutomationKind.LINKING ? new Measure(kind, "", precisionOfLinking(), blind.recall()) : blind;
    }

    /** Each label by itself, in the order of the labels. */
    public List<Measure> byLabel(AutomationKind kind) {
        var answers = counted(kind);
        var labels = new TreeSet<String>();
        answers.forEach(answer -> labels.add(answer.label()));
        return labels.stream()
                .map(label -> Measure.of(
                        kind,
                        label,
                        answers.stream().filter(a -> a.label().equals(label)).toList()))
                .toList();
    }

    private List<Measure.Counted> counted(AutomationKind kind) {
        return Stream.of(Answer.YES, Answer.NO)
                .flatMap(machine -> probes.answered(kind, machine, size).stream())
                .map(Probe::counted)
                .toList();
    }

    /** What people said of the surest proposals counts as well, each report once: the newest of all. */
    private Share precisionOfLinking() {
        var seen = new HashSet<UUID>();
        var right = new ArrayList<Boolean>();
        for (var probe : probes.answered(AutomationKind.LINKING, Answer.YES, size)) {
            if (seen.add(probe.report())) {
                right.add(probe.agrees());
            }
        }
        for (var pair : surestDecided()) {
            if (right.size() < 2 * size && seen.add(pair.report())) {
                right.add(pair.same());
            }
        }
        return Share.counted((int) right.stream().filter(said -> said).count(), right.size());
    }

    private List<DecidedPair> surestDecided() {
        return decisions.newest(10 * size).stream()
                .filter(pair -> pair.band() == Band.SAME)
                .toList();
    }
}
