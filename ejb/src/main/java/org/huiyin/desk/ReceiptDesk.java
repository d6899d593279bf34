package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.attachment.Attachments;
import org.huiyin.attachment.KeptImage;
import org.huiyin.classification.Classification;
import org.huiyin.classification.LabelKind;
import org.huiyin.classification.Opinion;
import org.huiyin.filter.Filter;
import org.huiyin.finding.Findings;
import org.huiyin.fix.Fixes;
import org.huiyin.fix.Outcome;
import org.huiyin.intake.Intake;
import org.huiyin.intake.ReportCard;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.part.Parts;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Words;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/** What the author of a report reads about it, by the token of the receipt. Knows no caller: the token is the right. */
@ApplicationScoped
@Transactional
public class ReceiptDesk {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Intake intake;
    private final Findings findings;
    private final Parts parts;
    private final Filter filter;
    private final Issues issues;
    private final Classification classification;
    private final Topics topics;
    private final Attachments attachments;
    private final People people;
    private final Fixes fixes;
    private final ReceiptTrail trail;
    private final ReceiptWays ways;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public ReceiptDesk(
            Intake intake,
            Findings findings,
            Parts parts,
            Filter filter,
            Issues issues,
            Classification classification,
            Topics topics,
            Attachments attachments,
            People people,
            Fixes fixes,
            ReceiptTrail trail,
            ReceiptWays ways) {
        this.ways = ways;
        this.intake = intake;
        this.findings = findings;
        this.parts = parts;
        this.filter = filter;
        this.issues = issues;
        this.classification = classification;
        this.topics = topics;
        this.attachments = attachments;
        this.people = people;
        this.fixes = fixes;
        this.trail = trail;
    }

    /** The report behind the token, for doing something with it. What was erased is gone. */
    public ReportCard report(String token) {
        var report = intake.open(token);
        if (report.isErased()) {
            throw new Refusal.NotFound("intake.receipt-not-found");
        }
        return report;
    }

    /** The issue that this fix is of, where the report is still about it. */
    public Optional<Long> issueOfFix(UUID report, UUID fix) {
        return fixes.find(fix)
                .flatMap(found -> issues.find(found.issue()))
                .map(IssueCard::root)
                .filter(root -> findings.rootsOfAll(report).contains(root));
    }

    /** In the reader's language where staff wrote in both. */
    public Receipt receipt(String token, Locale locale) {
        var report = report(token);
        var all = issuesOf(report.id());
        var issue = all.isEmpty() ? null : all.getFirst();
        return new Receipt(
                report.reference(),
                report.text(),
                report.receivedAt(),
                stateOf(report, issue),
                issue == null ? null : problem(issue, locale),
                all.stream().skip(1).map(other -> also(report, other, locale)).toList(),
                trail.steps(report, issue),
                trail.messages(report, all, locale),
                issue == null ? null : verdict(report, issue),
                understood(report),
                pictures(report.id(), token),
                contact(report),
                issue != null && asksVerdict(issue),
                report.withdrawnAt(),
                report.eraseAfter(),
                ways.channels(report.reporter()));
    }

    /** What the report is about itself comes first. */
    private List<IssueCard> issuesOf(UUID report) {
        return findings.rootsOfAll(report).stream()
                .flatMap(root -> issues.find(root).stream())
                .toList();
    }

    private Receipt.Also also(ReportCard report, IssueCard other, Locale locale) {
        var outcome =
                fixes.standing(other.number()).map(fix -> fix.text().in(locale)).filter(text -> !text.isBlank());
        return new Receipt.Also(
                problem(other, locale),
                parts.wordsAbout(report.id(), report.text(), other.number()),
                outcome.orElse(null),
                verdict(report, other),
                asksVerdict(other));
    }

    private Receipt.@Nullable Verdict verdict(ReportCard report, IssueCard issue) {
        return fixes.verdictOfReport(report.id(), issue.number())
                .map(said -> new Receipt.Verdict(Words.of(said.verdict()), said.comment(), said.at()))
                .orElse(null);
    }

    private String stateOf(ReportCard report, @Nullable IssueCard issue) {
        if (report.isWithdrawn()) {
            return "withdrawn";
        }
        if (issue != null) {
            return "linked";
        }
        return filter.of(report.id()).isPresent() ? "filtered" : "received";
    }

    private Receipt.Problem problem(IssueCard issue, Locale locale) {
        return new Receipt.Problem(
                Long.toString(issue.number()),
                issue.publicTitle(),
                issue.people(),
                Words.of(issue.state()),
                workgroupOf(issue.number(), locale),
                issue.due());
    }

    private @Nullable String workgroupOf(long issue, Locale locale) {
        var rows = database.createNativeQuery("""
                        select w.name_zh, w.name_en from workgroup w join issue i on i.workgroup_id = w.id
                        where i.number = ?1""").setParameter(1, issue).getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        var names = (Object[]) rows.getFirst();
        return new Bilingual((String) names[0], (String) names[1]).in(locale);
    }

    private boolean asksVerdict(IssueCard issue) {
        return fixes.standing(issue.number())
                .filter(fix -> fix.outcome() == Outcome.FIXED || fix.outcome() == Outcome.ANSWERED)
                .isPresent();
    }

    private Receipt.Understood understood(ReportCard report) {
        var opinions = classification.of(report.id());
        var topic = labelOf(opinions, LabelKind.TOPIC);
        return new Receipt.Understood(
                labelOf(opinions, LabelKind.TYPE),
                topic == null
                        ? null
                        : topics.find(UUID.fromString(topic))
                                .map(TopicCard::name)
                                .orElse(null),
                report.rating());
    }

    private static @Nullable String labelOf(List<Opinion> opinions, LabelKind kind) {
        return opinions.stream()
                .filter(opinion -> opinion.kind() == kind)
                .map(Opinion::label)
                .findFirst()
                .orElse(null);
    }

    private List<Receipt.Picture> pictures(UUID report, String token) {
        return attachments.of(report).stream()
                .filter(KeptImage::isImage)
                .map(image -> new Receipt.Picture(
                        "/s/" + token + "/files/" + image.storageKey(), image.width(), image.height()))
                .toList();
    }

    /** Enough to recognise one's own address, too little to learn somebody else's. */
    private @Nullable String contact(ReportCard report) {
        return people.addressesOf(report.reporter()).stream()
                .filter(Address::isEmail)
                .findFirst()
                .map(Address::masked)
                .orElse(null);
    }
}
