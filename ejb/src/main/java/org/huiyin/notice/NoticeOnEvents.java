package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.huiyin.access.MemberInvited;
import org.huiyin.conversation.MessageSent;
import org.huiyin.finding.ReportLinked;
import org.huiyin.fix.IssueFixed;
import org.huiyin.fix.IssueReopened;
import org.huiyin.intake.ReportReceived;
import org.huiyin.merge.IssuesMerged;
import org.huiyin.people.AddressClaimed;
import org.huiyin.release.ReleasePublished;
import org.huiyin.shared.Aside;
import org.huiyin.shared.Backlog;

/**
 * Hears what happened and has written down what is owed for it. Only a nudge: whatever is not heard, or fails, or is more
 * than one step, {@link NoticeSweep} finds.
 */
@ApplicationScoped
class NoticeOnEvents {

    private static final System.Logger LOG = System.getLogger(NoticeOnEvents.class.getName());
    private static final int MOST_WAITING = 20_000;

    private final Owing owing;
    private final OwingOthers others;
    private final OwingClaims claims;
    private final Aside aside;
    private final Backlog<UUID> arrived = new Backlog<>(MOST_WAITING, this::acknowledge);

    @Inject
    NoticeOnEvents(Owing owing, OwingOthers others, OwingClaims claims, Aside aside) {
        this.owing = owing;
        this.others = others;
        this.claims = claims;
        this.aside = aside;
    }

    /** Beside whoever sent the report: nobody waits for an acknowledgement before hearing that it arrived. */
    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportReceived event) {
        arrived.add(event.report());
        arrived.nudge(aside::soon);
    }

    void fixed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IssueFixed event) {
        outcome(event.issue());
    }

    /** Whoever joins an ended issue hears how it ended. */
    void linked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportLinked event) {
        if (!event.opened()) {
            outcome(event.issue());
        }
    }

    void merged(@Observes(during = TransactionPhase.AFTER_SUCCESS) IssuesMerged event) {
        outcome(event.into());
    }

    void reopened(@Observes(during = TransactionPhase.AFTER_SUCCESS) IssueReopened event) {
        attempt("the end of issue " + event.issue(), () -> owing.reopened(event.issue()));
    }

    void answered(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageSent event) {
        attempt("message " + event.message(), () -> owing.answer(event.message()));
    }

    void claimed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AddressClaimed event) {
        attempt("the claim " + event.claim(), () -> claims.ask(event.claim()));
    }

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReleasePublished event) {
        attempt("release " + event.release(), () -> others.release(event.release()));
    }

    void invited(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberInvited event) {
        attempt(
                "the invitation of " + event.member(),
                () -> others.invitation(event.member(), event.invitation(), event.inviter()));
    }

    private void acknowledge(List<UUID> reports) {
        attempt("the arrival of " + reports.size() + " reports", () -> owing.acknowledgements(reports));
    }

    private void outcome(long issue) {
        attempt("the outcome of issue " + issue, () -> {
            owing.outcome(issue);
            owing.noteIfTold(issue);
        });
    }

    private static void attempt(String what, Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Notices of " + what + " are not written yet; the sweep tries again", e);
        }
    }
}
