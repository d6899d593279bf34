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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
@Tag(name = "reports")
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
    @Operation(
            summary = "Send a report",
            description =
                    "Kept before the answer leaves. The same Idempotency-Key with the same body gives the same report again, for 30 days.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "request", value = """
                            {"text": "付款成功了，订单还是待支付", "type": "complaint", "rating": 2, "channel": "web", "locale": "zh-CN", "contact": {"email": "li@example.com", "name": "李"}, "notify": true, "subject": {"store": "hangzhou", "order": "XM80515460", "orderValue": {"amount": "86.00", "currency": "CNY"}}, "occurredAt": "2026-11-20T08:00:00Z"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Kept; the token opens its receipt",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"id": "019a9f2b-6c1e-7a52-9a33-7d0b5a1f2c11", "reference": "7K2M9QXA", "token": "kq3v…", "statusUrl": "https://voice.example/s/kq3v…", "similar": [{"issue": "142", "title": "扫码付款后订单仍是待支付 / Paid by QR code, still unpaid", "reports": 37, "people": 31, "state": "in_progress", "score": 0.93, "because": [{"kind": "words", "text": "付款 待支付"}]}]}""")))
    public Response receive(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        var report = JsonBody.read(body, NewReport.class);
        return reception.receive(Submission.of(report, key, MediaType.APPLICATION_JSON, body));
    }

    @GET
    @Path("/similar")
    @Operation(
            summary = "Find issues that a text may be about",
            description = "For whoever is still typing: public titles only, empty when nothing is near.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"matches": [{"issue": "142", "title": "扫码付款后订单仍是待支付", "reports": 37, "people": 31, "state": "in_progress", "score": 0.93, "because": [{"kind": "words", "text": "付款 待支付"}]}]}""")))
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
