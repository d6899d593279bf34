package org.huiyin.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.huiyin.desk.SimilarIssues;
import org.huiyin.intake.Intake;
import org.huiyin.intake.Submission;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;

/** Hands a submission to the core, as often as its sender may. */
@ApplicationScoped
class Reception {

    private static final int SIMILAR = 5;
    private static final Duration PATIENCE = Duration.ofMillis(30);

    private final Intake intake;
    private final SimilarIssues similar;
    private final BaseUrl baseUrl;
    private final Limits limits;

    @Inject
    Reception(Intake intake, SimilarIssues similar, BaseUrl baseUrl, Limits limits) {
        this.intake = intake;
        this.similar = similar;
        this.baseUrl = baseUrl;
        this.limits = limits;
    }

    /** For people: they are led to the receipt. */
    Submission.Receipt keep(Submission submission) {
        limits.spend(Budget.REPORTS);
        return intake.receive(submission);
    }

    /** For programs. */
    Response receive(Submission submission) {
        var receipt = keep(submission);
        var text = Objects.requireNonNull(submission.report().text(), "a text that was received");
        var near = similar.near(text, SIMILAR, receipt.id(), PATIENCE);
        var sent =
                new Sent(receipt.id(), receipt.reference(), receipt.token(), baseUrl.of("/s/" + receipt.token()), near);
        return Response.created(URI.create("/api/v1/receipts/" + receipt.token()))
                .entity(sent)
                .build();
    }
}
