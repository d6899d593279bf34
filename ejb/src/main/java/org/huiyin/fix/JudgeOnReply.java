package org.huiyin.fix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.huiyin.conversation.Conversation;
import org.huiyin.conversation.MessageCard;
import org.huiyin.conversation.ReporterReplied;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.shared.Words;
import org.huiyin.triage.Findings;

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
        if (word.isPresent() && !report.isWithdrawn() && isAsked(report, message)) {
            fixes.judge(report, Words.of(word.get()), message.text());
        }
    }

    /** Whether there is something to judge, and it was there before these words. */
    private boolean isAsked(ReportCard report, MessageCard message) {
        var roots = findings.rootsOf(List.of(report.id()));
        return Optional.ofNullable(roots.get(report.id()))
                .flatMap(fixes::standing)
                .filter(fix -> fix.outcome() == Outcome.FIXED || fix.outcome() == Outcome.ANSWERED)
                .filter(fix -> fix.at().isBefore(message.at()))
                .isPresent();
    }
}
