package org.huiyin.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.huiyin.desk.SimilarIssue;
import org.huiyin.desk.SimilarIssues;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.shared.Checks;
import org.huiyin.web.json.JsonBody;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;
import org.jspecify.annotations.Nullable;

/** Reports of the public, for programs. */
@Path("/api/v1/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_MATCHES = 10;
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Reception reception;
    private final SimilarIssues similar;
    private final Limits limits;

    @Inject
    public ReportsResource(Reception reception, SimilarIssues similar, Limits limits) {
        this.reception = reception;
        this.similar = similar;
        this.limits = limits;
    }

    public record Matches(List<SimilarIssue> matches) {
        public Matches {
            matches = List.copyOf(matches);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response receive(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        var report = JsonBody.read(body, NewReport.class);
        return reception.receive(Submission.of(report, key, MediaType.APPLICATION_JSON, body));
    }

    @GET
    @Path("/similar")
    public Matches similar(
            @QueryParam("text") @Nullable String text, @QueryParam("limit") @DefaultValue("5") int limit) {
        var checks = new Checks();
        var words = checks.text(text, "/text", LONGEST_TEXT);
        checks.require(limit >= 1 && limit <= MOST_MATCHES, "/limit", "field.between", 1, MOST_MATCHES);
        checks.done();
        limits.spend(Budget.SIMILAR);
        return new Matches(similar.near(words, limit, null, PATIENCE));
    }
}
