package org.huiyin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.access.Access;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.mail.Digest;
import org.huiyin.mail.Invitation;
import org.huiyin.notice.NoticeCard;
import org.huiyin.people.Address;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.people.Workgroups;

/** What members of staff read. */
@ApplicationScoped
class StaffLetters {

    private static final int MOST_ITEMS = 50;

    private final Members members;
    private final Workgroups workgroups;
    private final Access access;
    private final Issues issues;
    private final AssignedIssues assigned;
    private final LetterSettings settings;
    private final Clock clock;

    @Inject
    StaffLetters(
            Members members,
            Workgroups workgroups,
            Access access,
            Issues issues,
            AssignedIssues assigned,
            LetterSettings settings,
            Clock clock) {
        this.members = members;
        this.workgroups = workgroups;
        this.access = access;
        this.issues = issues;
        this.assigned = assigned;
        this.settings = settings;
        this.clock = clock;
    }

    /** As long as the link still lets somebody in. */
    Decision invitation(NoticeCard notice, Links links) {
        var token = access.tokenOf(notice.subjectId());
        return access.invitedBy(token)
                .filter(member -> member.id().equals(notice.personId()))
                .<Decision>map(member -> new Decision.Write(
                        new Invitation(
                                member.name(),
                                notice.content(),
                                links.join(notice.subjectId()),
                                notice.createdAt().plus(Access.INVITATION_LIFE)),
                        email(member),
                        null))
                .orElseGet(() -> new Decision.Drop("answered-already"));
    }

    /** Only what the group still has and nobody finished meanwhile. */
    Decision digest(NoticeCard notice, Links links) {
        var workgroup = notice.subjectId();
        var member = members.find(notice.personId())
                .filter(found -> !found.isDisabled() && found.workgroups().contains(workgroup));
        var items = items(workgroup, notice.content());
        if (member.isEmpty() || items.isEmpty()) {
            return new Decision.Drop("nothing-left");
        }
        var locale = Locale.forLanguageTag(notice.locale());
        var name =
                workgroups.find(workgroup).map(found -> found.name().in(locale)).orElse("");
        return new Decision.Write(new Digest(name, items, links.inbox()), email(member.get()), null);
    }

    private List<Digest.Item> items(UUID workgroup, String period) {
        var from = start(period);
        var until = period.contains("T")
                ? from.plus(Duration.ofHours(1))
                : LocalDate.parse(period)
                        .plusDays(1)
                        .atStartOfDay(settings.zone())
                        .toInstant();
        return issues.all(assigned.to(workgroup, from, until, MOST_ITEMS)).stream()
                .filter(issue -> issue.state().isOpen() && !issue.isMerged())
                .sorted(Comparator.comparing(StaffLetters::dueOrNever).thenComparing(IssueCard::number))
                .map(this::item)
                .toList();
    }

    private Digest.Item item(IssueCard issue) {
        var due = Optional.ofNullable(issue.due());
        boolean overdue = due.filter(at -> at.isBefore(clock.instant())).isPresent();
        return new Digest.Item(issue.number(), issue.title(), issue.people(), due, overdue);
    }

    private Instant start(String period) {
        return period.contains("T")
                ? Instant.parse(period)
                : LocalDate.parse(period).atStartOfDay(settings.zone()).toInstant();
    }

    private static Instant dueOrNever(IssueCard issue) {
        return issue.due() == null ? Instant.MAX : issue.due();
    }

    private static Address email(MemberCard member) {
        return new Address(Address.EMAIL, member.email());
    }
}
