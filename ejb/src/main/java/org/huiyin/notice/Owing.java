package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.conversation.Conversation;
import org.huiyin.conversation.MessageKind;
import org.huiyin.finding.Findings;
import org.huiyin.finding.PersonOfIssue;
import org.huiyin.fix.FixCard;
import org.huiyin.fix.Fixes;
import org.huiyin.fix.Outcome;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.notice.Telling.News;
import org.huiyin.people.Address;
import org.huiyin.people.IdentityCard;
import org.huiyin.people.Mailbox;
import org.huiyin.people.People;
import org.huiyin.people.Persons;
import org.huiyin.reach.Reach;
import org.huiyin.reach.Way;
import org.huiyin.shared.Caller;

/**
 * Writes down what reporters are owed. Every method can be called as often as one likes: what is written already is left
 * alone. One call writes a bounded number; it returns whether there is more.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Owing {

    static final int STEP = 500;
    static final String BY_PERSON = "by-person";
    static final String UNDONE = "outcome-undone";

    private final NoticeRows rows;
    private final NoticeWriter writer;
    private final OutboxRows outbox;
    private final Telling telling;
    private final Reach reach;
    private final Fixes fixes;
    private final Findings findings;
    private final Issues issues;
    private final Conversation conversation;
    private final Reports reports;
    private final People people;
    private final Persons persons;
    private final NoticeSettings settings;
    private final Clock clock;

    @Inject
    Owing(
            NoticeRows rows,
            NoticeWriter writer,
            OutboxRows outbox,
            Telling telling,
            Reach reach,
            Fixes fixes,
            Findings findings,
            Issues issues,
            Conversation conversation,
            Reports reports,
            People people,
            Persons persons,
            NoticeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.outbox = outbox;
        this.telling = telling;
        this.reach = reach;
        this.fixes = fixes;
        this.findings = findings;
        this.issues = issues;
        this.conversation = conversation;
        this.reports = reports;
        this.people = people;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    /** The standing outcome of an issue, to everybody behind it; nothing while the issue is open. */
    boolean outcome(long number) {
        var root = issues.find(number).map(IssueCard::root).orElse(number);
        var ended = issues.find(root).filter(issue -> !issue.state().isOpen());
        var fix = ended.flatMap(issue -> fixes.standing(root));
        return fix.isPresent() && outcome(root, fix.get());
    }

    private boolean outcome(long root, FixCard fix) {
        return telling.tell(news(root, fix), findings.peopleOf(root));
    }

    private static News news(long root, FixCard fix) {
        return new News(NoticeKind.of(fix.outcome()), fix.id().toString(), root);
    }

    /** What staff said, to each person it was said to, however many reports of theirs were meant. */
    boolean answer(UUID id) {
        var message = conversation.find(id).filter(found -> found.kind() == MessageKind.ANSWER);
        if (message.isEmpty()) {
            return false;
        }
        var news = new News(NoticeKind.ANSWER, id.toString(), message.get().issue());
        return telling.tell(news, people(conversation.recipientsOf(id)).values());
    }

    /** That reports arrived, to an address of their author; not too often to one mailbox. */
    void acknowledgements(Collection<UUID> ids) {
        var written = rows.subjectsOf(
                NoticeKind.ACKNOWLEDGEMENT, ids.stream().map(UUID::toString).toList());
        var arrived = reports.all(ids).stream()
                .filter(report ->
                        !report.isWithdrawn() && !written.contains(report.id().toString()))
                .toList();
        var ways = reach.to(arrived.stream().map(Reach::authorOf).toList());
        var addresses =
                people.addressesOf(arrived.stream().map(ReportCard::reporter).toList());
        for (var report : arrived) {
            addresses.getOrDefault(report.reporter(), List.of()).stream()
                    .filter(Address::isEmail)
                    .findFirst()
                    .ifPresent(address -> acknowledge(
                            report,
                            address,
                            Objects.requireNonNull(ways.get(report.reporter())).planned()));
        }
    }

    private void acknowledge(ReportCard report, Address address, Way known) {
        var person = Person.reporter(report.reporter());
        var subject = report.id().toString();
        var way = known;
        if (way.isMessage() && !mayWriteTo(address, NoticeKind.ACKNOWLEDGEMENT)) {
            way = Way.page("enough-mail");
        }
        writer.write(
                new Notice.Owed(NoticeKind.ACKNOWLEDGEMENT, subject, person, null, report.id(), report.locale(), ""),
                way);
    }

    /** The links to all reports of an address, if we know it. Says nothing either way. */
    void links(Address address, String locale) {
        var now = clock.instant();
        people.reporterAt(address)
                .filter(reporter -> !reports.ofReporter(reporter).isEmpty())
                .filter(reporter -> mayWriteTo(address, NoticeKind.MY_LINKS))
                .ifPresent(reporter -> writer.write(
                        new Notice.Owed(
                                NoticeKind.MY_LINKS, "links:" + now, Person.reporter(reporter), null, null, locale, ""),
                        Way.to(address)));
    }

    /** The proof that whoever wants a report erased is its author. False where there is no address to send it to. */
    boolean erasureProof(UUID id) {
        var report = reports.find(id).filter(found -> !found.isErased()).orElse(null);
        if (report == null) {
            return false;
        }
        var address = persons.identitiesOf(persons.reportersOf(report.reporter())).stream()
                .map(IdentityCard::address)
                .filter(Address::isEmail)
                .findFirst();
        address.filter(found -> mayWriteTo(found, NoticeKind.ERASURE))
                .ifPresent(found -> writer.write(
                        new Notice.Owed(
                                NoticeKind.ERASURE,
                                id + ":" + clock.instant(),
                                Person.reporter(report.reporter()),
                                null,
                                id,
                                report.locale(),
                                ""),
                        Way.to(found)));
        return address.isPresent();
    }

    /** What did not leave yet of outcomes that no longer stand is not told. */
    void reopened(long number) {
        var undone = fixes.ofIssue(number, Caller.SYSTEM).stream()
                .filter(fix -> !fix.stands())
                .map(fix -> fix.id().toString())
                .toList();
        outbox.cancel(undone, NoticeKind.OUTCOMES, UNDONE);
    }

    /** Notes on the issue that everybody was told of its fix, once nothing of it is left to be sent. */
    void noteIfTold(long number) {
        issues.find(number).flatMap(issue -> fixes.standing(issue.root())).ifPresent(fix -> {
            var root = issues.find(fix.issue()).map(IssueCard::root).orElse(fix.issue());
            boolean isFix = fix.outcome() == Outcome.FIXED;
            if (isFix
                    && rows.openAbout(NoticeKind.FIXED, fix.id().toString()) == 0
                    && !telling.isAnybodyMissing(news(root, fix), findings.peopleOf(root))) {
                issues.markTold(root);
            }
        });
    }

    /** The authors of the reports that still count, each with the newest of them. */
    private Map<UUID, PersonOfIssue> people(Collection<UUID> ids) {
        var newest = new LinkedHashMap<UUID, PersonOfIssue>();
        reports.all(ids).stream()
                .filter(report -> !report.isWithdrawn())
                .forEach(report -> newest.put(report.reporter(), Reach.authorOf(report)));
        return newest;
    }

    private boolean mayWriteTo(Address address, NoticeKind kind) {
        Instant now = clock.instant();
        var lately = rows.writtenTo(Mailbox.of(address.value()), kind, now.minus(Duration.ofDays(1)));
        return settings.policy().mayAcknowledge(now, lately);
    }
}
