package org.huiyin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.conversation.Conversation;
import org.huiyin.finding.Findings;
import org.huiyin.finding.PersonOfIssue;
import org.huiyin.fix.FixCard;
import org.huiyin.fix.FixKind;
import org.huiyin.fix.Fixes;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.mail.Acknowledgement;
import org.huiyin.mail.Answer;
import org.huiyin.mail.ErasureConfirmation;
import org.huiyin.mail.FixAnnounced;
import org.huiyin.mail.MailModel;
import org.huiyin.mail.MyLinks;
import org.huiyin.mail.OutcomeAnnounced;
import org.huiyin.notice.NoticeCard;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.reach.Reach;
import org.huiyin.reach.Way;
import org.huiyin.shared.Words;

/** What reporters read. Composed of public parts alone: no note, no name of staff. */
@ApplicationScoped
class ReporterLetters {

    private static final String UNDONE = "outcome-undone";
    private static final int MOST_LINKS = 50;
    private static final int LONGEST_QUOTE = 200;

    private final Fixes fixes;
    private final Issues issues;
    private final Findings findings;
    private final Reports reports;
    private final Conversation conversation;
    private final People people;
    private final Reach reach;

    @Inject
    ReporterLetters(
            Fixes fixes,
            Issues issues,
            Findings findings,
            Reports reports,
            Conversation conversation,
            People people,
            Reach reach) {
        this.fixes = fixes;
        this.issues = issues;
        this.findings = findings;
        this.reports = reports;
        this.conversation = conversation;
        this.people = people;
        this.reach = reach;
    }

    Decision outcome(NoticeCard notice, Links links) {
        var fix = fixes.find(notice.subjectId());
        var root = fix.flatMap(found -> issues.find(found.issue()))
                .map(IssueCard::root)
                .flatMap(issues::find);
        boolean stands = root.filter(issue -> !issue.state().isOpen())
                .flatMap(issue -> fixes.standing(issue.number()))
                .filter(found -> found.id().equals(notice.subjectId()))
                .isPresent();
        if (!stands) {
            return new Decision.Drop(UNDONE);
        }
        var person = findings.personOf(root.get().number(), notice.personId());
        if (person.isEmpty()) {
            return new Decision.Drop("not-behind-issue");
        }
        return toReporter(person.get(), way -> {
            var report = reports.find(person.get().report()).orElseThrow();
            var mail = outcome(notice, fix.get(), report, links);
            return new Decision.Write(
                    mail,
                    address(way),
                    links.unsubscribe(notice.person()),
                    links.status(report.id()),
                    way.passedOver());
        });
    }

    private MailModel outcome(NoticeCard notice, FixCard fix, ReportCard report, Links links) {
        var locale = Locale.forLanguageTag(notice.locale());
        var words = fix.text().in(locale);
        var status = links.status(report.id());
        var stop = links.unsubscribe(notice.person());
        return switch (fix.outcome()) {
            case FIXED ->
                new FixAnnounced(
                        report.reference(),
                        words,
                        kind(Objects.requireNonNullElse(fix.kind(), FixKind.REMEDY)),
                        report.receivedAt(),
                        Math.max(1, peopleWith(fix)),
                        links.verdict(notice.id()),
                        status,
                        stop);
            case ANSWERED ->
                new OutcomeAnnounced(
                        OutcomeAnnounced.Kind.ANSWERED,
                        report.reference(),
                        words,
                        Optional.of(links.verdict(notice.id())),
                        status,
                        stop);
            case THANKED ->
                new OutcomeAnnounced(
                        OutcomeAnnounced.Kind.THANKED, report.reference(), words, Optional.empty(), status, stop);
            case DECLINED ->
                new OutcomeAnnounced(
                        OutcomeAnnounced.Kind.DECLINED, report.reference(), words, Optional.empty(), status, stop);
        };
    }

    Decision answer(NoticeCard notice, Links links) {
        var message = conversation.find(notice.subjectId());
        var person = report(notice).filter(report -> !report.isWithdrawn()).map(Reach::authorOf);
        if (message.isEmpty() || person.isEmpty()) {
            return new Decision.Drop("withdrawn");
        }
        return toReporter(person.get(), way -> {
            var report = report(notice).orElseThrow();
            var to = address(way);
            var quote = Optional.of(report.text())
                    .filter(text -> people.isVerified(to))
                    .map(ReporterLetters::firstLine);
            var mail = new Answer(report.reference(), message.get().text(), links.status(report.id()), quote);
            return new Decision.Write(mail, to, null, links.status(report.id()), way.passedOver());
        });
    }

    Decision acknowledgement(NoticeCard notice, Links links) {
        var found = report(notice).filter(report -> !report.isWithdrawn());
        if (found.isEmpty()) {
            return new Decision.Drop("withdrawn");
        }
        var report = found.get();
        return toReporter(Reach.authorOf(report), way -> {
            var to = address(way);
            var status = links.status(report.id());
            return new Decision.Write(
                    new Acknowledgement(report.reference(), status, people.isVerified(to)),
                    to,
                    null,
                    status,
                    way.passedOver());
        });
    }

    /** To the address that was asked for, as long as it still belongs to that person. */
    Decision links(NoticeCard notice, Links links) {
        var to = notice.address();
        var reporter = notice.personId();
        boolean theirs =
                to != null && people.reporterAt(to).filter(reporter::equals).isPresent();
        var entries = theirs ? entries(reporter, links) : List.<MyLinks.Entry>of();
        return entries.isEmpty() || to == null
                ? new Decision.Drop("erased")
                : new Decision.Write(new MyLinks(entries), to, null);
    }

    Decision erasure(NoticeCard notice, Links links) {
        var to = notice.address();
        var report = report(notice).filter(found -> !found.isErased());
        return to == null || report.isEmpty()
                ? new Decision.Drop("erased")
                : new Decision.Write(
                        new ErasureConfirmation(
                                report.get().reference(),
                                links.confirmErasure(report.get().id())),
                        to,
                        null);
    }

    private Decision toReporter(PersonOfIssue person, Function<Way, Decision> write) {
        var way = reach.to(person);
        if (way.isMessage()) {
            return write.apply(way);
        }
        var reason = Objects.requireNonNullElse(way.reason(), "no-address");
        return way.kind() == Way.Kind.NONE ? new Decision.GiveUp(reason, way) : new Decision.Show(reason);
    }

    private List<MyLinks.Entry> entries(UUID reporter, Links links) {
        var all = reports.ofReporter(reporter).stream()
                .filter(report -> !report.isErased())
                .limit(MOST_LINKS)
                .toList();
        var roots = findings.rootsOf(all.stream().map(ReportCard::id).toList());
        return all.stream()
                .map(report -> {
                    var issue = Optional.ofNullable(roots.get(report.id())).flatMap(issues::find);
                    var state = issue.map(found -> Words.of(found.state())).orElse("received");
                    return new MyLinks.Entry(report.reference(), report.receivedAt(), state, links.status(report.id()));
                })
                .toList();
    }

    private int peopleWith(FixCard fix) {
        return issues.find(fix.issue())
                .map(IssueCard::root)
                .flatMap(issues::find)
                .map(IssueCard::people)
                .orElse(1);
    }

    private Optional<ReportCard> report(NoticeCard notice) {
        return Optional.ofNullable(notice.report()).flatMap(reports::find);
    }

    private static Address address(Way way) {
        return new Address(way.channel(), Objects.requireNonNull(way.address()));
    }

    private static FixAnnounced.Kind kind(FixKind kind) {
        return switch (kind) {
            case REMEDY -> FixAnnounced.Kind.REMEDY;
            case ADJUSTMENT -> FixAnnounced.Kind.ADJUSTMENT;
            case OPTIMISATION -> FixAnnounced.Kind.OPTIMISATION;
        };
    }

    private static String firstLine(String text) {
        var line = text.lines()
                .filter(found -> !found.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        int most = Math.min(LONGEST_QUOTE, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, most));
    }
}
