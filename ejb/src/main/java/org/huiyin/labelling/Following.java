package org.huiyin.labelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.classification.LabelKind;
import org.huiyin.classification.Opinion;
import org.huiyin.finding.Counting;
import org.huiyin.finding.Findings;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Lets issues follow when the machine changes its mind about many reports. An issue with one report follows it where it said
 * the same; safety makes every issue so; how people feel is counted anew. Workgroup and state stay.
 */
@ApplicationScoped
@Transactional
public class Following {

    private final Findings findings;
    private final Counting counting;
    private final Issues issues;
    private final Topics topics;
    private final Automation automation;

    @Inject
    public Following(Findings findings, Counting counting, Issues issues, Topics topics, Automation automation) {
        this.findings = findings;
        this.counting = counting;
        this.issues = issues;
        this.topics = topics;
        this.automation = automation;
    }

    /** A label of a report that is another one now. */
    public record Turned(
            UUID report,
            LabelKind kind,
            @Nullable Opinion before,
            @Nullable Opinion after) {}

    /** In the order of their numbers: who changes the same issues waits. */
    public void follow(Collection<Turned> turned) {
        var roots = findings.rootsOf(turned.stream().map(Turned::report).toList());
        var cards =
                issues.all(roots.values()).stream().collect(Collectors.toMap(IssueCard::number, Function.identity()));
        var known = topics
                .all(turned.stream()
                        .filter(one -> one.kind() == LabelKind.TOPIC && one.after() != null)
                        .map(one -> UUID.fromString(
                                Objects.requireNonNull(one.after()).label()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(TopicCard::id, Function.identity()));
        boolean byTopic = automation.runs(AutomationKind.TOPIC);
        for (var one : turned) {
            var issue = cards.get(roots.get(one.report()));
            if (issue != null && one.kind() == LabelKind.TYPE) {
                followType(issue, one);
            } else if (issue != null && one.kind() == LabelKind.TOPIC && byTopic) {
                followTopic(issue, one, known);
            }
        }
        countFeelings(turned, roots);
    }

    private void followType(IssueCard issue, Turned one) {
        var after = one.after();
        if (after == null) {
            return;
        }
        var type = type(after);
        boolean follows = issue.reports() == 1 && one.before() != null && issue.type() == type(one.before());
        if (follows || type == ReportType.SAFETY) {
            issues.isOf(issue.number(), type, Actor.MACHINE);
        }
    }

    private void followTopic(IssueCard issue, Turned one, Map<UUID, TopicCard> known) {
        if (issue.reports() == 1 && Objects.equals(issue.topic(), topic(one.before()))) {
            var after = known.get(topic(one.after()));
            issues.isAbout(
                    issue.number(),
                    after == null ? null : after.id(),
                    after == null ? null : after.stage(),
                    Caller.SYSTEM);
        }
    }

    private void countFeelings(Collection<Turned> turned, Map<UUID, Long> roots) {
        counting.recountFeelings(turned.stream()
                .filter(one -> one.kind() == LabelKind.EMOTION)
                .map(one -> roots.get(one.report()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static ReportType type(Opinion opinion) {
        return ReportType.valueOf(opinion.label().toUpperCase(Locale.ROOT));
    }

    private static @Nullable UUID topic(@Nullable Opinion opinion) {
        return opinion == null ? null : UUID.fromString(opinion.label());
    }
}
