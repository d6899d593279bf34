package org.huiyin.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.attachment.Attachments;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.search.filter.NoiseFilter;
import org.huiyin.search.filter.Surroundings;
import org.huiyin.search.filter.Suspicion;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The door to what stands aside. A report that does is kept and acknowledged as any other; it has no issue and is in no
 * count, until a person, or its author by writing again, takes it back.
 */
@ApplicationScoped
@Transactional
public class Filter {

    private static final Duration LOOKED_BACK = Duration.ofHours(1);

    private final SetAsides rows;
    private final Reports reports;
    private final Attachments attachments;
    private final Topics topics;
    private final Event<ReportTakenBack> takenBack;
    private final History history;
    private final Ids ids;
    private final Clock clock;
    private final NoiseFilter filter;

    @Inject
    public Filter(
            SetAsides rows,
            Reports reports,
            Attachments attachments,
            Topics topics,
            Event<ReportTakenBack> takenBack,
            History history,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "huiyin.filter.person-per-hour", defaultValue = "60") int personPerHour,
            @ConfigProperty(name = "huiyin.filter.text-per-hour", defaultValue = "200") int textPerHour) {
        this.rows = rows;
        this.reports = reports;
        this.attachments = attachments;
        this.topics = topics;
        this.takenBack = takenBack;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
        this.filter = new NoiseFilter(personPerHour, textPerHour);
    }

    /**
     * Which of these reports stand aside; looks at those that nobody has looked at yet. Never takes one whose author joined an
     * issue or chose safety, nor one that was taken back before.
     *
     * @param topic what the words of a report are about, which decides who may look at it
     */
    public Set<UUID> taken(List<ReportCard> several, Function<ReportCard, @Nullable UUID> topic) {
        var known = rows.everSetAside(several.stream().map(ReportCard::id).toList());
        return several.stream()
                .filter(report -> report.meTooOf() == null && report.chosenType() != ReportType.SAFETY)
                .filter(report -> {
                    var stands = known.get(report.id());
                    return stands == null ? takes(report, topic) : stands;
                })
                .map(ReportCard::id)
                .collect(Collectors.toSet());
    }

    private boolean takes(ReportCard report, Function<ReportCard, @Nullable UUID> topic) {
        var suspicion = filter.look(report.text(), around(report));
        suspicion.ifPresent(found -> setAside(report.id(), ground(found, topic.apply(report))));
        return suspicion.isPresent();
    }

    public Optional<SetAsideCard> of(UUID report) {
        return rows.current(report).flatMap(row -> reports.find(report).map(row::card));
    }

    /**
     * What waits for somebody to look, or what somebody said is right; newest first.
     *
     * @param kind of that kind alone; null for all
     */
    public PageOf<SetAsideCard> list(
            boolean confirmed, @Nullable NoiseKind kind, int limit, @Nullable UUID before, Caller by) {
        var found = rows.standing(confirmed, kind, before, limit + 1, by);
        var words = reports.all(found.stream().map(SetAside::report).toList()).stream()
                .collect(Collectors.toMap(ReportCard::id, Function.identity()));
        var cards = found.stream()
                .map(row -> row.card(Objects.requireNonNull(words.get(row.report()))))
                .toList();
        return PageOf.of(cards, limit, card -> card.id().toString());
    }

    /** How many wait for somebody to look. */
    public long waiting(Caller by) {
        return rows.waiting(by);
    }

    /** A person says that it is noise indeed; {@link #doubt} undoes it. */
    public SetAsideCard confirm(UUID report, Caller by) {
        var row = visible(report, by);
        row.confirm(by.actor(), clock.instant());
        return recorded(row, "set-aside-confirmed", by.actor());
    }

    public SetAsideCard doubt(UUID report, Caller by) {
        var row = visible(report, by);
        row.doubt();
        return recorded(row, "set-aside-doubted", by.actor());
    }

    /** The report is read after all, and triaged as any other. */
    public void takeBack(UUID report, Caller by) {
        takeBack(visible(report, by), by.actor());
    }

    /** Whoever writes again means it: a report that stands aside is read after all. Does nothing to any other. */
    public void authorInsists(UUID report, Actor author) {
        rows.current(report).ifPresent(row -> takeBack(row, author));
    }

    /** A person says that nobody has to read it. Called by triage, which knows who may say so, and drops its finding. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void setAside(UUID report, @Nullable UUID workgroup, Actor by) {
        setAside(report, new SetAside.Ground(NoiseKind.PERSON, "", workgroup), by);
    }

    private void setAside(UUID report, SetAside.Ground ground) {
        setAside(report, ground, Actor.MACHINE);
    }

    private void setAside(UUID report, SetAside.Ground ground, Actor by) {
        rows.add(new SetAside(ids.next(), report, ground, by, clock.instant()));
        history.record(by, Change.of("filter", report, "set-aside", null, ground.kind()));
    }

    private void takeBack(SetAside row, Actor by) {
        row.takeBack(by, clock.instant());
        rows.flush();
        history.record(by, Change.of("filter", row.report(), "taken-back", row.kind(), null));
        takenBack.fire(new ReportTakenBack(row.report()));
    }

    private SetAsideCard recorded(SetAside row, String action, Actor by) {
        history.record(by, Change.of("filter", row.report(), action, null, row.kind()));
        return reports.find(row.report()).map(row::card).orElseThrow(() -> unknown(row.report()));
    }

    private SetAside visible(UUID report, Caller by) {
        return rows.current(report).filter(row -> by.sees(row.workgroup())).orElseThrow(() -> unknown(report));
    }

    private Surroundings around(ReportCard report) {
        var since = report.receivedAt().minus(LOOKED_BACK);
        return new Surroundings(
                () -> report.rating() != null || !attachments.of(report.id()).isEmpty(),
                reports.countOfReporter(report.reporter(), since, report.receivedAt()),
                () -> reports.countOfText(report.text(), since, report.receivedAt()));
    }

    private SetAside.Ground ground(Suspicion found, @Nullable UUID topic) {
        var group = topic == null
                ? null
                : topics.find(topic).map(TopicCard::workgroup).orElse(null);
        return new SetAside.Ground(NoiseKind.valueOf(found.kind().name()), found.evidence(), group);
    }

    private static Refusal unknown(UUID report) {
        return new Refusal.NotFound("triage.report-not-found", report);
    }
}
