package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.classification.Classification;
import org.huiyin.classification.Understanding;
import org.huiyin.filter.Filter;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The door to the one decision about one report: which issue it is about. What people say of it: {@link Linking}. */
@ApplicationScoped
@Transactional
public class Triage {

    private static final int WORDINGS_A_STEP = 500;

    private final Findings findings;
    private final Placing placing;
    private final Opening opening;
    private final Deciding deciding;
    private final Gathering gathering;
    private final Nearby nearby;
    private final Wordings wordings;
    private final Classification classification;
    private final Filter filter;
    private final Texts texts;
    private final Reports reports;
    private final Clock clock;

    @Inject
    public Triage(
            Findings findings,
            Placing placing,
            Opening opening,
            Deciding deciding,
            Gathering gathering,
            Nearby nearby,
            Wordings wordings,
            Classification classification,
            Filter filter,
            Texts texts,
            Reports reports,
            Clock clock) {
        this.findings = findings;
        this.placing = placing;
        this.opening = opening;
        this.deciding = deciding;
        this.gathering = gathering;
        this.nearby = nearby;
        this.wordings = wordings;
        this.classification = classification;
        this.filter = filter;
        this.texts = texts;
        this.reports = reports;
        this.clock = clock;
    }

    /** As {@link #triage(Collection)}, for one. */
    public void triage(UUID id) {
        triage(List.of(id));
    }

    /**
     * Links each report to the issue it repeats, or opens one. One after the other in the order in which they came, so that
     * two alike ones meet, and those that belong together only as a group meet at the end. What nobody has to read stands aside, without an issue. Safe to call twice: a report that has a
     * finding is left alone.
     */
    public void triage(Collection<UUID> ids) {
        var decided = findings.rootsOf(ids).keySet();
        var undecided = reports.all(ids).stream()
                .filter(report -> !decided.contains(report.id()))
                .toList();
        var understood = classification.label(undecided);
        var waiting = undecided.stream()
                .filter(report ->
                        !filter.takes(report, known(understood, report).topic()))
                .toList();
        // In the index before their findings: without one they are nobody's candidate, and one refresh is enough for
        // all.
        texts.putAll(waiting);
        texts.refresh();
        wordings.remember(waiting);
        var briefing = brief(waiting, understood);
        deciding.decide(waiting, briefing);
        gathering.around(waiting.stream().map(ReportCard::id).toList());
    }

    private Briefing brief(List<ReportCard> waiting, Map<UUID, Understanding> understood) {
        var ids = waiting.stream().map(ReportCard::id).toList();
        var known = new Briefing.Known(understood, findings.everDecided(ids), wordings.repeated(waiting));
        return nearby.brief(waiting, known);
    }

    private static Understanding known(Map<UUID, Understanding> understood, ReportCard report) {
        return Objects.requireNonNull(understood.get(report.id()));
    }

    /** Folds the words of reports that were decided before anybody did so. Returns the last of this step, if there was one. */
    public Optional<UUID> rememberWordings(@Nullable UUID last) {
        var missing = wordings.missingAfter(last, WORDINGS_A_STEP);
        wordings.remember(reports.all(missing));
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing.getLast());
    }

    /** The last resort for a report that understanding fails on: it gets an issue, and people read it. */
    public void openWithoutUnderstanding(UUID id) {
        if (findings.current(id).isPresent()) {
            return;
        }
        reports.find(id).ifPresent(report -> {
            long issue = opening.openWithoutUnderstanding(report);
            var opened = new Finding.Decided(issue, FindingDecision.OPENED, 0, List.of(), null);
            placing.open(report, opened, Actor.MACHINE);
        });
    }

    List<UUID> waiting(int limit) {
        return findings.waiting(clock.instant(), limit);
    }
}
