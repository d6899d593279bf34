package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.classification.Classification;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.people.Persons;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Alike;
import org.huiyin.search.decide.Decision;
import org.huiyin.search.decide.Group;
import org.huiyin.search.decide.Grouping;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Sees that new problems are one, also where none of them was an issue before and no two of them alone would have convinced
 * anybody. It proposes the group to people; while linking is switched on it links the groups that are as good as certain.
 */
@ApplicationScoped
class Gathering {

    private static final Grouping GROUPING = new Grouping(Grouping.Limits.USUAL);
    /** So many new problems are looked at together, the nearest first. */
    private static final int MOST = 200;
    /** Mean probability of a group that is linked; `bench group --from 0.35` says how often that is right. */
    static final double SURE_FROM = 0.35;

    private static final int ENOUGH_PEOPLE = 3;
    private static final double NEARLY = 0.999;

    private final LooseProblems loose;
    private final Likenesses likenesses;
    private final Aparts aparts;
    private final Placing placing;
    private final Counting counting;
    private final Automation automation;
    private final Judgement judgement;
    private final Classification classification;
    private final Reports reports;
    private final Persons persons;

    @Inject
    Gathering(
            LooseProblems loose,
            Likenesses likenesses,
            Aparts aparts,
            Placing placing,
            Counting counting,
            Automation automation,
            Judgement judgement,
            Classification classification,
            Reports reports,
            Persons persons) {
        this.loose = loose;
        this.likenesses = likenesses;
        this.aparts = aparts;
        this.placing = placing;
        this.counting = counting;
        this.automation = automation;
        this.judgement = judgement;
        this.classification = classification;
        this.reports = reports;
        this.persons = persons;
    }

    /** Keeps what was found alike, so that a group can be seen later without asking again. */
    void remember(UUID report, List<Match> matches, Decision decision, Optional<Compared> compared) {
        var nearest = matches.stream().limit(Grouping.Limits.USUAL.asked()).toList();
        var found = judgement.model().alike(report.toString(), nearest, Likenesses.LEAST).stream()
                .map(alike -> compared.filter(pair -> pair.band() != Band.APART
                                && pair.other().toString().equals(alike.b()))
                        .map(pair -> asDecided(alike, decision))
                        .orElse(alike))
                .toList();
        likenesses.keep(report, found);
    }

    /** What was decided about the nearest one has seen the runner-up, and counts where it is surer. */
    private static Alike asDecided(Alike alike, Decision decision) {
        double sure = Math.max(alike.probability(), Math.min(NEARLY, decision.score()));
        return new Alike(alike.a(), alike.b(), sure, alike.because());
    }

    /** Groups what is new around these reports. What a person decided is not touched. */
    void around(Collection<UUID> fresh) {
        var near = surroundings(fresh);
        if (near.pairs().isEmpty()) {
            return;
        }
        var pairs = near.pairs().stream().map(Likeness::alike).toList();
        var groups = GROUPING.of(pairs, near.together(), aparts.among(near.reports()));
        var groupOf = new HashMap<UUID, Group>();
        groups.forEach(group -> group.ids().forEach(id -> groupOf.put(UUID.fromString(id), group)));
        for (var finding : near.findings()) {
            var group = groupOf.get(finding.report());
            settle(finding, group == null ? null : bond(finding, group, near));
        }
    }

    private Surroundings surroundings(Collection<UUID> fresh) {
        var near = new Surroundings();
        var next = loose.around(fresh);
        while (!next.isEmpty() && near.size() < MOST) {
            near.add(next);
            next = loose.around(near.add(
                    likenesses.around(next.stream().map(Finding::report).toList())));
        }
        near.leaveOut(loose.among(near.targets()));
        return near;
    }

    /** What a group means for one of its reports; null for those behind the issue that the others would join. */
    private @Nullable Bond bond(Finding finding, Group group, Surroundings near) {
        long target = target(group, near);
        if (finding.issue() == target) {
            return null;
        }
        var strongest = near.pairs().stream()
                .filter(pair -> pair.isBetween(finding.report(), other -> isElsewhere(other, finding, group, near)))
                .max(Comparator.comparingDouble(Likeness::probability));
        return new Bond(target, group, strongest);
    }

    private record Bond(long target, Group group, Optional<Likeness> strongest) {

        Finding.Decided decided(Finding before) {
            var decision =
                    before.decision() == FindingDecision.LINKED ? FindingDecision.LINKED : FindingDecision.PROPOSED;
            double score = strongest.map(Likeness::probability).orElse(group.score());
            return new Finding.Decided(before.issue(), decision, score, because(), target);
        }

        Finding.Decided linked() {
            return new Finding.Decided(target, FindingDecision.LINKED, group.score(), because(), null);
        }

        private List<Because> because() {
            return strongest.map(Likeness::because).orElse(List.of());
        }
    }

    private static boolean isElsewhere(UUID other, Finding finding, Group group, Surroundings near) {
        return group.ids().contains(other.toString())
                && near.finding(other.toString()).issue() != finding.issue();
    }

    /** The issue that most of them wait to join already, else the oldest: a group that grows keeps its head. */
    private static long target(Group group, Surroundings near) {
        var findings = group.ids().stream().map(near::finding).toList();
        var wanted = findings.stream()
                .map(Finding::proposedIssue)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return findings.stream()
                .map(Finding::issue)
                .distinct()
                .min(Comparator.comparingLong((Long issue) -> -wanted.getOrDefault(issue, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private void settle(Finding finding, @Nullable Bond bond) {
        if (bond != null && isAsGoodAsCertain(bond.group())) {
            placing.supersede(finding);
            placing.keep(finding.report(), bond.linked(), Actor.MACHINE);
            counting.recount(finding.issue());
        } else if (!Objects.equals(finding.proposedIssue(), bond == null ? null : bond.target())) {
            placing.again(finding, bond == null ? finding.withoutProposal() : bond.decided(finding));
        }
    }

    private boolean isAsGoodAsCertain(Group group) {
        return group.score() >= SURE_FROM
                && automation.runs(AutomationKind.LINKING)
                && peopleOf(group).size() >= ENOUGH_PEOPLE
                && group.ids().stream().map(UUID::fromString).noneMatch(classification::isSafety);
    }

    /** One person who wrote seven times is one person. */
    private Set<UUID> peopleOf(Group group) {
        var ids = group.ids().stream().map(UUID::fromString).toList();
        return reports.all(ids).stream()
                .map(ReportCard::reporter)
                .map(reporter -> persons.personOf(reporter).orElse(reporter))
                .collect(Collectors.toSet());
    }
}
