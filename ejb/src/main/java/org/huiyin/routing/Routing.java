package org.huiyin.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.classification.Classification;
import org.huiyin.finding.Findings;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.part.Parts;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/** The door through which an issue comes to a workgroup: by a rule, or because a person says so. */
@ApplicationScoped
@Transactional
public class Routing {

    /** Beyond this many the report that opened the issue is not looked for; the oldest of these speaks for it. */
    private static final int FIRST_REPORTS = 200;

    private final Assignments assignments;
    private final Rules rules;
    private final Findings findings;
    private final Parts parts;
    private final Reports reports;
    private final Issues issues;
    private final Topics topics;
    private final Workgroups workgroups;
    private final Members members;
    private final Event<IssueAssigned> assigned;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Routing(
            Assignments assignments,
            Rules rules,
            Findings findings,
            Parts parts,
            Reports reports,
            Issues issues,
            Topics topics,
            Workgroups workgroups,
            Members members,
            Event<IssueAssigned> assigned,
            History history,
            Ids ids,
            Clock clock) {
        this.assignments = assignments;
        this.rules = rules;
        this.findings = findings;
        this.parts = parts;
        this.reports = reports;
        this.issues = issues;
        this.topics = topics;
        this.workgroups = workgroups;
        this.members = members;
        this.assigned = assigned;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Sends a new issue to the group that can solve it. Safe to call twice: an issue that somebody has is left alone, and
     * one that nothing holds for stays new, for an admin to decide.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void route(long number) {
        route(List.of(number));
    }

    /** As {@link #route(long)}, for several in one transaction of their own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void route(Collection<Long> numbers) {
        var signposts = signposts();
        if (signposts.takeWork().isEmpty()) {
            return;
        }
        var taken = of(numbers).keySet();
        issues.all(numbers).stream()
                .filter(issue -> waits(issue) && !taken.contains(issue.number()))
                .forEach(issue -> firstReport(issue.number())
                        .flatMap(report -> routeOf(facts(issue, report), signposts))
                        .ifPresent(route -> send(issue, route)));
    }

    /** Whether there is any workgroup yet that an issue could be sent to. */
    boolean leadsAnywhere() {
        return !workgroups.active().isEmpty();
    }

    /** Which rule would take this, without doing anything. */
    public Optional<Route> routeOf(Facts facts) {
        return routeOf(facts, signposts());
    }

    /** What routes are chosen by: the same for every issue of a moment. */
    private record Signposts(List<RuleCard> rules, Set<UUID> takeWork) {}

    private Signposts signposts() {
        var takeWork = workgroups.active().stream().map(WorkgroupCard::id).collect(Collectors.toSet());
        return new Signposts(rules.active(), takeWork);
    }

    private Optional<Route> routeOf(Facts facts, Signposts signposts) {
        var topic = Optional.ofNullable(facts.topic()).flatMap(topics::find).orElse(null);
        return Route.choose(signposts.rules(), facts, topic, signposts.takeWork()::contains, Classification::folded);
    }

    /** A person hands the issue to a group, perhaps to one member of it. The same again changes nothing. */
    public AssignmentCard assign(long number, @Nullable UUID workgroup, @Nullable UUID member, Caller by) {
        by.need(Role.LEAD, Role.MEMBER);
        var issue = issues.requireOwn(number, by);
        var group = requireGroup(workgroup);
        requireMember(member, group.id());
        var present = assignments.current(number);
        var known = present.map(Assignment::card);
        if (known.isPresent() && isSame(known.get(), group.id(), member)) {
            return known.get();
        }
        present.ifPresent(assignments::supersede);
        var assignment = Assignment.byPerson(ids.next(), number, group.id(), member, by.actor(), clock.instant());
        assignments.add(assignment);
        boolean sameGroup = group.id().equals(issue.workgroup());
        var due = sameGroup && issue.due() != null ? issue.due() : due(group);
        hand(issue, group, member, due, by.actor());
        return assignment.card();
    }

    /** Who has the issue now. */
    public Optional<AssignmentCard> of(long issue) {
        return assignments.current(issue).map(Assignment::card);
    }

    public Map<Long, AssignmentCard> of(Collection<Long> wanted) {
        return assignments.current(wanted).stream()
                .map(Assignment::card)
                .collect(Collectors.toMap(AssignmentCard::issue, card -> card));
    }

    /** Everybody who ever had it, oldest first. */
    public List<AssignmentCard> historyOf(long issue) {
        return assignments.historyOf(issue).stream().map(Assignment::card).toList();
    }

    List<Long> waitingAfter(long number, int limit) {
        return assignments.waitingAfter(number, limit);
    }

    private static boolean waits(IssueCard issue) {
        return issue.state().isOpen() && issue.workgroup() == null && !issue.isMerged();
    }

    private Optional<ReportCard> firstReport(long issue) {
        var newestFirst = findings.reportsOf(issue, FIRST_REPORTS);
        return newestFirst.isEmpty() ? Optional.empty() : reports.find(newestFirst.getLast());
    }

    private Facts facts(IssueCard issue, ReportCard report) {
        var topic = Optional.ofNullable(issue.topic()).flatMap(topics::find);
        return new Facts(
                issue.topic(),
                topic.map(TopicCard::stage).orElse(null),
                topic.map(TopicCard::chainLink).orElse(null),
                report.channel(),
                report.store(),
                parts.wordsAbout(report.id(), report.text(), issue.root()),
                issue.emotion(),
                issue.type());
    }

    private void send(IssueCard issue, Route route) {
        var group = workgroups.find(route.workgroup()).orElseThrow();
        assignments.add(Assignment.byRoute(ids.next(), issue.number(), route, clock.instant()));
        hand(issue, group, null, due(group), Actor.MACHINE);
    }

    private void hand(IssueCard issue, WorkgroupCard group, @Nullable UUID member, Instant due, Actor by) {
        issues.assignTo(issue.number(), group.id(), member, due, by);
        history.record(by, Change.ofIssue(issue.number(), "assigned", issue.workgroup(), holder(group.id(), member)));
        if (!group.id().equals(issue.workgroup())) {
            assigned.fire(new IssueAssigned(issue.number(), group.id()));
        }
    }

    private static String holder(UUID group, @Nullable UUID member) {
        return member == null ? group.toString() : group + " " + member;
    }

    private Instant due(WorkgroupCard group) {
        return clock.instant().plus(group.target());
    }

    private static boolean isSame(AssignmentCard card, UUID workgroup, @Nullable UUID member) {
        return card.workgroup().equals(workgroup)
                && Optional.ofNullable(card.member()).equals(Optional.ofNullable(member));
    }

    private WorkgroupCard requireGroup(@Nullable UUID workgroup) {
        if (workgroup == null) {
            throw Refusal.Invalid.field("/workgroup", "field.required");
        }
        return workgroups
                .findActive(workgroup)
                .orElseThrow(() -> Refusal.Invalid.field("/workgroup", "people.workgroup-unknown"));
    }

    private void requireMember(@Nullable UUID member, UUID workgroup) {
        if (member == null) {
            return;
        }
        var of = members.ofWorkgroup(workgroup).stream().map(MemberCard::id).collect(Collectors.toSet());
        if (!of.contains(member)) {
            throw Refusal.Invalid.field("/member", "routing.member-elsewhere");
        }
    }
}
