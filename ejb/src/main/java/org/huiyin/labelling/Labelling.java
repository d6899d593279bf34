package org.huiyin.labelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.classification.Classification;
import org.huiyin.classification.Corrections;
import org.huiyin.classification.LabelKind;
import org.huiyin.classification.Opinion;
import org.huiyin.classification.Urgency;
import org.huiyin.finding.Counting;
import org.huiyin.finding.Findings;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Words;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Lets people say what a report is. The issue follows where it stands for that report alone; what is about safety or the
 * law makes its issue so, whoever else is behind it, until people have said that none of them is.
 */
@ApplicationScoped
@Transactional
public class Labelling {

    private static final int STRONGEST = 10;
    private static final int MOST_BEHIND = 10_000;

    private final Counting counting;
    private final Findings findings;
    private final Classification classification;
    private final Corrections corrections;
    private final Issues issues;
    private final Topics topics;
    private final History history;

    @Inject
    public Labelling(
            Counting counting,
            Findings findings,
            Classification classification,
            Corrections corrections,
            Issues issues,
            Topics topics,
            History history) {
        this.counting = counting;
        this.findings = findings;
        this.classification = classification;
        this.corrections = corrections;
        this.issues = issues;
        this.topics = topics;
        this.history = history;
    }

    /** @param value in the words of its kind: {@code complaint}, a topic's id, {@code after_sale}, {@code high}, {@code -5} */
    public void correct(UUID report, LabelKind kind, @Nullable String value, Caller by) {
        var issue = issueOf(report, by);
        var checked = checked(kind, value);
        var before = labelOf(report, kind);
        corrections.correct(report, kind, checked, by.actor());
        follow(report, kind, issue, by);
        history.record(
                by.actor(), Change.ofIssue(issue.number(), "labelled-" + Words.of(kind), before.orElse(null), checked));
    }

    /** The opinion before the newest one holds again. */
    public void takeBack(UUID report, LabelKind kind, Caller by) {
        var issue = issueOf(report, by);
        var before = labelOf(report, kind);
        corrections.takeBack(report, kind, by.actor());
        follow(report, kind, issue, by);
        history.record(
                by.actor(),
                Change.ofIssue(
                        issue.number(),
                        "labelled-" + Words.of(kind),
                        before.orElse(null),
                        labelOf(report, kind).orElse(null)));
    }

    private IssueCard issueOf(UUID report, Caller by) {
        var finding = findings.of(report).orElseThrow(() -> unknown(report));
        return issues.find(finding.issue())
                .flatMap(direct -> issues.find(direct.root()))
                .filter(root -> by.sees(root.workgroup()))
                .orElseThrow(() -> unknown(report));
    }

    private void follow(UUID report, LabelKind kind, IssueCard issue, Caller by) {
        boolean alone = issue.reports() == 1;
        var type = labelOf(report, LabelKind.TYPE).map(label -> ReportType.valueOf(label.toUpperCase(Locale.ROOT)));
        type.filter(wanted -> alone || wanted == ReportType.SAFETY)
                .ifPresent(wanted -> issues.isOf(issue.number(), wanted, by.actor()));
        if (!alone && kind == LabelKind.TYPE && issue.type() == ReportType.SAFETY) {
            followTheOthers(issue, by);
        }
        if (alone) {
            var topic = labelOf(report, LabelKind.TOPIC).flatMap(id -> topics.find(UUID.fromString(id)));
            var stage = labelOf(report, LabelKind.STAGE)
                    .map(label -> Stage.valueOf(label.toUpperCase(Locale.ROOT)))
                    .or(() -> topic.map(TopicCard::stage));
            issues.isAbout(issue.number(), topic.map(TopicCard::id).orElse(null), stage.orElse(null), by);
        }
        counting.recount(issue.number());
    }

    /** Where none speaks of danger or the law any more, the issue is what most of them are. */
    private void followTheOthers(IssueCard issue, Caller by) {
        var types = classification.typesOf(findings.reportsOf(issue.number(), MOST_BEHIND));
        if (!types.contains(ReportType.SAFETY)) {
            types.stream()
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(most -> issues.isOf(issue.number(), most.getKey(), by.actor()));
        }
    }

    private Optional<String> labelOf(UUID report, LabelKind kind) {
        return classification.of(report).stream()
                .filter(opinion -> opinion.kind() == kind)
                .map(Opinion::label)
                .findFirst();
    }

    private String checked(LabelKind kind, @Nullable String value) {
        var checks = new Checks();
        checks.require(value != null && !value.isBlank(), "/value", "field.required");
        checks.done();
        var word = String.valueOf(value).strip();
        switch (kind) {
            case TYPE -> checks.choice(word, ReportType.class, "/value");
            case STAGE -> checks.choice(word, Stage.class, "/value");
            case URGENCY -> checks.choice(word, Urgency.class, "/value");
            case TOPIC -> checks.require(isTopic(word), "/value", "issue.topic-unknown");
            case EMOTION -> checks.require(isEmotion(word), "/value", "field.between", -STRONGEST, STRONGEST);
            case LANGUAGE -> checks.require(false, "/value", "field.unknown-value", word);
        }
        checks.done();
        return word;
    }

    private boolean isTopic(String id) {
        return topics.active().stream().anyMatch(topic -> topic.id().toString().equals(id));
    }

    private static boolean isEmotion(String number) {
        return number.matches("-?\\d{1,2}") && Math.abs(Integer.parseInt(number)) <= STRONGEST;
    }

    private static Refusal unknown(UUID report) {
        return new Refusal.NotFound("triage.report-not-found", report);
    }
}
