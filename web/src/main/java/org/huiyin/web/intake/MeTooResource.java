package org.huiyin.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Refusal;
import org.huiyin.web.json.JsonBody;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** "Me too": a report that says what the issue's public title says, and stands behind that issue. */
@Path("/api/v1/issues/{issue:\\d{1,18}}/me-too")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class MeTooResource {

    private final Reception reception;
    private final Issues issues;
    private final Ui ui;

    @Inject
    public MeTooResource(Reception reception, Issues issues, Ui ui) {
        this.reception = reception;
        this.issues = issues;
        this.ui = ui;
    }

    public record MeToo(NewReport.@Nullable Contact contact) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that one has this problem too",
            description = "A report that says what the public title of the issue says, and stands behind that issue.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "request", value = """
                            {"contact": {"email": "wang@example.com"}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Kept; the token opens its receipt",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"id": "019a9f2b-6c1e-7a52-9a33-7d0b5a1f2c11", "reference": "7K2M9QXA", "token": "kq3v…", "statusUrl": "https://voice.example/s/kq3v…", "similar": [{"issue": "142", "title": "扫码付款后订单仍是待支付 / Paid by QR code, still unpaid", "reports": 37, "people": 31, "state": "in_progress", "score": 0.93, "because": [{"kind": "words", "text": "付款 待支付"}]}]}""")))
    public Response join(
            @PathParam("issue") long number, @HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        var contact = body.length == 0 ? null : JsonBody.read(body, MeToo.class).contact();
        var issue = issues.find(number).orElseThrow(() -> new Refusal.NotFound("issue.not-found", number));
        var report = new NewReport(issue.publicTitle(), null, null, null, ui.lang(), contact, true, null, null, null);
        return reception.receive(Submission.of(report, key, MediaType.TEXT_PLAIN, kept(number, body))
                .joining(number));
    }

    /** Which issue it was stands in the address alone: without it, two of them could share one idempotency key. */
    private static byte[] kept(long number, byte[] body) {
        return ("me-too " + number + "\n" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
