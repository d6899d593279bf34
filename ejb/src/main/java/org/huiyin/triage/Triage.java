package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.classification.Classification;
import org.huiyin.classification.Understanding;
import org.huiyin.filter.Filter;
import org.huiyin.finding.Findings;
import org.huiyin.grouping.Gathering;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.linking.Linking;
import org.jspecify.annotations.Nullable;

/** The door to the one decision about one report: which issue it is about. What people say of it: {@link Linking}. */
@ApplicationScoped
@Transactional
public class Triage {

    private static final int WORDINGS_A_STEP = 500;

    private final Findings findings;
    private final Deciding deciding;
    private final Gathering gathering;
    private final FreshReports fresh;
    private final Nearby nearby;
    private final Wordings wordings;
    private final Classification classification;
    private final Filter filter;
    private final Texts texts;
    private final Reports reports;

    @Inject
    public Triage(
            Findings findings,
            Deciding deciding,
            Gathering gathering,
            FreshReports fresh,
            Nearby nearby,
            Wordings wordings,
            Classification classification,
            Filter filter,
            Texts texts,
            Reports reports) {
        this.findings = findings;
        this.deciding = deciding;
        this.gathering = gathering;
        this.fresh = fresh;
        this.nearby = nearby;
        this.wordings = wordings;
        this.classification = classification;
        this.filter = filter;
        this.texts = texts;
        this.reports = reports;
    }

    /** As {@link #triage(Collection)}, for one. */
    public void triage(UUID id) {
        triage(List.of(id));
    }

    /** {@link #decide}, and at once {@link #gather}. */
    public void triage(Collection<UUID> ids) {
        gathering.around(decided(ids));
    }

    /**
     * Links each report to the issue it repeats, or opens one. One after the other in the order in which they came, so that
     * two alike ones meet. What nobody has to read stands aside, without an issue. Safe to call twice: a report that has a
     * finding is left alone. What was decided about waits for {@link #gather}, also over a crash.
     */
    public void decide(Collection<UUID> ids) {
        fresh.add(decided(ids));
    }

    private List<UUID> decided(Collection<UUID> ids) {
        var before = findings.rootsOf(ids).keySet();
        var undecided = reports.all(ids).stream()
                .filter(report -> !before.contains(report.id()))
                .toList();
        var understood = classification.label(undecided);
        var aside = filter.taken(undecided, report -> known(understood, report).topic());
        var waiting = undecided.stream()
                .filter(report -> !aside.contains(report.id()))
                .toList();
        // In the index before their findings: without one they are nobody's candidate, and one refresh is enough for
        // all.
        texts.putAll(waiting);
        texts.refresh();
        wordings.remember(waiting);
        deciding.decide(waiting, brief(waiting, understood));
        return waiting.stream().map(ReportCard::id).toList();
    }

    /** Those of these that belong together only as a group meet. Safe to call twice. */
    public void gather(Collection<UUID> decided) {
        gathering.around(decided);
        fresh.remove(decided);
    }

    List<UUID> ungathered(int limit) {
        return fresh.some(limit);
    }

    void leaveUngathered(UUID report) {
        fresh.remove(List.of(report));
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
}
