package org.huiyin.fix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.huiyin.conversation.Conversation;
import org.huiyin.conversation.MessageCard;
import org.huiyin.conversation.ReporterReplied;
import org.huiyin.finding.Findings;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.shared.Words;

/**
 * Takes a plain word about a fix as the verdict it is, whatever channel it came over. In the transaction of the reply: both
 * are written down or neither.
 */
@ApplicationScoped
class JudgeOnReply {

    private final Fixes fixes;
    private final Findings findings;
    private final Conversation conversation;
    private final Reports reports;

    @Inject
    JudgeOnReply(Fixes fixes, Findings findings, Conversation conversation, Reports reports) {
        this.fixes = fixes;
        this.findings = findings;
        this.conversation = conversation;
        this.reports = reports;
    }

    void replied(@Observes ReporterReplied event) {
        var message = conversation.find(event.message()).orElseThrow();
        var report = reports.find(event.report()).orElseThrow();
        var word = PlainVerdict.of(message.text());
        if (word.isPresent() && !report.isWithdrawn()) {
            asked(report, message).ifPresent(issue -> fixes.judge(report, issue, Words.of(word.get()), message.text()));
        }
    }

    /** The issue of which the author heard last how it ended, before these words; none where nothing is to be judged. */
    private Optional<Long> asked(ReportCard report, MessageCard message) {
        return findings.rootsOfAll(report.id()).stream()
                .filter(root -> endedBefore(root, message.at()).isPresent())
                .max(Comparator.comparing(
                        root -> endedBefore(root, message.at()).orElseThrow()));
    }

    private Optional<Instant> endedBefore(long root, Instant said) {
        return fixes.standing(root)
                .filter(fix -> fix.outcome() == Outcome.FIXED || fix.outcome() == Outcome.ANSWERED)
                .map(FixCard::at)
                .filter(at -> at.isBefore(said));
    }
}
