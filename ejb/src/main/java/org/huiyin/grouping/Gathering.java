package org.huiyin.grouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.huiyin.finding.Because;
import org.huiyin.finding.Counting;
import org.huiyin.finding.Decided;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.finding.Placing;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.judgement.Band;
import org.huiyin.judgement.Compared;
import org.huiyin.judgement.Judgement;
import org.huiyin.linking.Aparts;
import org.huiyin.people.Persons;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Alike;
import org.huiyin.search.decide.Couple;
import org.huiyin.search.decide.Decision;
import org.huiyin.search.decide.Group;
import org.huiyin.search.decide.Grouping;
import org.huiyin.shared.Actor;

/**
 * Sees that new problems are one, also where none of them was an issue before and no two of them alone would have convinced
 * anybody. It proposes the group to people; while linking is switched on it links the groups that are as good as certain.
 */
@ApplicationScoped
public class Gathering {

    private static final Grouping GROUPING = new Grouping(Grouping.Limits.USUAL);
    /** So many new problems are looked at together, the nearest first. */
    private static final int MOST = 200;
    /** Mean probability of a group that is linked; `bench group --from 0.5` says how often that is right. */
    static final double SURE_FROM = 0.5;

    private static final int ENOUGH_PEOPLE = 3;
    private static final double NEARLY = 0.999;
    private static final double SAME_SCORE = 0.1;

    private final Findings findings;
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
            Findings findings,
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
        this.findings = findings;
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
    public void remember(UUID report, List<Match> matches, Decision decision, Optional<Compared> compared) {
        var nearest = matches.stream().limit(Grouping.Limits.USUAL.asked()).toList();
        var found = judgement.model().alike(report.toString(), nearest, 0).stream()
                .map(alike -> compared.filter(pair -> pair.band() != Band.APART
                                && pair.other().toString().equals(alike.b()))
                        .map(pair -> asDecided(alike, decision))
                        .orElse(alike))
                .filter(alike -> alike.probability() >= Likenesses.LEAST)
                .toList();
        likenesses.keep(found);
    }

    /** What was decided about the nearest one has seen the runner-up, and counts where it is surer. */
    private static Alike asDecided(Alike alike, Decision decision) {
        double sure = Math.max(alike.probability(), Math.min(NEARLY, decision.score()));
        return new Alike(alike.a(), alike.b(), sure, alike.because());
    }

    /** Groups what is new around these reports. What a person decided is not touched. */
    public void around(Collection<UUID> fresh) {
        var near = surroundings(fresh);
        if (near.pairs().isEmpty()) {
            return;
        }
        var pairs = near.pairs().stream().map(Likeness::alike).toList();
        var apart = aparts.around(near.reports());
        var groups = GROUPING.of(pairs, near.together(), apart);
        var known = known(near, apart);
        var groupOf = new HashMap<UUID, Group>();
        groups.forEach(group -> group.ids().forEach(id -> groupOf.put(UUID.fromString(id), group)));
        for (var finding : near.findings()) {
            settle(finding, Optional.ofNullable(groupOf.get(finding.report())), near, known);
        }
    }

    private KnownIssues known(Surroundings near, List<Couple> apart) {
        var others = new HashSet<UUID>();
        near.outward().forEach(pair -> others.addAll(List.of(pair.report(), pair.other())));
        apart.forEach(couple -> others.addAll(List.of(UUID.fromString(couple.a()), UUID.fromString(couple.b()))));
        others.removeAll(near.reports());
        return new KnownIssues(near, findings.rootsOf(others), apart);
    }

    private Surroundings surroundings(Collection<UUID> fresh) {
        var near = new Surroundings();
        var next = loose.around(fresh);
        while (!next.isEmpty() && near.size() < MOST) {
            near.add(next);
            next = loose.around(near.add(
                    likenesses.around(next.stream().map(FindingCard::report).toList())));
        }
        near.leaveOut(loose.among(near.targets()));
        return near;
    }

    private void settle(FindingCard finding, Optional<Group> group, Surroundings near, KnownIssues known) {
        var issues = group.map(near::issuesOf).orElse(Set.of());
        if (issues.size() < 2) {
            alone(finding, near);
            return;
        }
        var about = known.of(near.reportsOf(group.get()));
        if (about.isPresent()) {
            var bond = new Bond(about.get(), group.get(), known.between(finding.report(), about.get()));
            ask(finding, bond.decided(finding));
        } else {
            settle(finding, group.get(), target(group.get(), near), near);
        }
    }

    /** Nothing new is like it: it waits on for an answer about an issue that people know, and for no other. */
    private void alone(FindingCard finding, Surroundings near) {
        if (finding.proposedIssue() != null && near.isNew(finding.proposedIssue())) {
            placing.again(finding, finding.withoutProposal());
        }
    }

    private void settle(FindingCard finding, Group group, long target, Surroundings near) {
        if (finding.issue() == target) {
            ask(finding, finding.withoutProposal());
            return;
        }
        var strongest = near.pairs().stream()
                .filter(pair -> pair.isBetween(finding.report(), other -> isElsewhere(other, finding, group, near)))
                .max(Comparator.comparingDouble(Likeness::probability));
        var bond = new Bond(target, group, strongest);
        if (isAsGoodAsCertain(group)) {
            placing.supersede(finding);
            placing.keep(finding.report(), bond.linked(), Actor.MACHINE);
            counting.recount(finding.issue());
        } else {
            ask(finding, bond.decided(finding));
        }
    }

    /** Only what is not asked already: the history of a report is read by people. */
    private void ask(FindingCard finding, Decided decided) {
        boolean asked = Objects.equals(finding.proposedIssue(), decided.proposedIssue())
                && (decided.proposedIssue() == null || Math.abs(finding.score() - decided.score()) < SAME_SCORE);
        if (!asked) {
            placing.again(finding, decided);
        }
    }

    private record Bond(long target, Group group, Optional<Likeness> strongest) {

        Decided decided(FindingCard before) {
            var decision =
                    before.decision() == FindingDecision.LINKED ? FindingDecision.LINKED : FindingDecision.PROPOSED;
            double score = strongest.map(Likeness::probability).orElse(group.score());
            return new Decided(before.issue(), decision, score, because(), target);
        }

        Decided linked() {
            return new Decided(target, FindingDecision.LINKED, group.score(), because(), null);
        }

        private List<Because> because() {
            return strongest.map(Likeness::because).orElse(List.of());
        }
    }

    private static boolean isElsewhere(UUID other, FindingCard finding, Group group, Surroundings near) {
        return group.ids().contains(other.toString())
                && near.finding(other.toString()).issue() != finding.issue();
    }

    /** The issue that most of them wait to join already, else the oldest: a group that grows keeps its head. */
    private static long target(Group group, Surroundings near) {
        var findings = group.ids().stream().map(near::finding).toList();
        var wanted = findings.stream()
                .map(FindingCard::proposedIssue)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return findings.stream()
                .map(FindingCard::issue)
                .distinct()
                .min(Comparator.comparingLong((Long issue) -> -wanted.getOrDefault(issue, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
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
