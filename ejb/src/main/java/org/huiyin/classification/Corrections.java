package org.huiyin.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;

/** What people say about reports instead of the machine, and what a model learns from it. */
@ApplicationScoped
@Transactional
public class Corrections {

    private final Labels labels;
    private final Reports reports;
    private final Event<LabelCorrected> corrected;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Corrections(Labels labels, Reports reports, Event<LabelCorrected> corrected, Ids ids, Clock clock) {
        this.labels = labels;
        this.reports = reports;
        this.corrected = corrected;
        this.ids = ids;
        this.clock = clock;
    }

    /** A person's decision replaces whatever was there. Called by triage, which knows who may say so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void correct(UUID report, LabelKind kind, String label, Actor by) {
        replace(report, kind, Optional.of(new Opinion(kind, label, 1, Origin.PERSON)), by);
    }

    /** What stood there before the newest opinion stands there again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(UUID report, LabelKind kind, Actor by) {
        replace(report, kind, labels.before(report, kind).map(Label::opinion), by);
    }

    private void replace(UUID report, LabelKind kind, Optional<Opinion> opinion, Actor by) {
        labels.currentOf(List.of(report)).stream()
                .filter(label -> label.kind() == kind)
                .forEach(Label::supersede);
        labels.flush();
        opinion.ifPresent(next -> labels.add(
                new Label(ids.next(), report, next, next.origin() == Origin.PERSON ? by.id() : null, clock.instant())));
        labels.flush();
        corrected.fire(new LabelCorrected(report, kind));
    }

    /** What staff, reporters and stars said, newest first; nothing that a machine said, and nothing of erased reports. */
    public List<Example> examples(LabelKind kind, int limit) {
        var said = labels.byPeople(kind, limit);
        var words = reports.all(said.stream().map(Label::report).toList()).stream()
                .filter(report -> !report.isErased())
                .collect(Collectors.toMap(ReportCard::id, Function.identity()));
        return said.stream()
                .flatMap(label ->
                        Stream.ofNullable(words.get(label.report())).map(report -> label.example(report.text())))
                .toList();
    }
}
