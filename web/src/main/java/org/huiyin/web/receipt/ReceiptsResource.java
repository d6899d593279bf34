package org.huiyin.web.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.conversation.Conversation;
import org.huiyin.desk.Receipt;
import org.huiyin.desk.ReceiptDesk;
import org.huiyin.fix.Fixes;
import org.huiyin.intake.Intake;
import org.huiyin.intake.ReportCard;
import org.huiyin.retention.Retention;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.Ui;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;
import org.jspecify.annotations.Nullable;

/** A receipt for programs. Whoever has the token may do what the author may. */
@Path("/api/v1/receipts/{token}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "receipts")
public class ReceiptsResource {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final ReceiptDesk desk;
    private final Intake intake;
    private final Conversation conversation;
    private final Fixes fixes;
    private final Retention retention;
    private final Limits limits;
    private final Ui ui;

    @Inject
    public ReceiptsResource(
            ReceiptDesk desk,
            Intake intake,
            Conversation conversation,
            Fixes fixes,
            Retention retention,
            Limits limits,
            Ui ui) {
        this.desk = desk;
        this.intake = intake;
        this.conversation = conversation;
        this.fixes = fixes;
        this.retention = retention;
        this.limits = limits;
        this.ui = ui;
    }

    public record Reply(@Nullable String text) {}

    /** @param issue of a report that names two problems the one that is judged; missing for the first */
    public record Judgement(
            @Nullable String verdict,
            @Nullable String comment,
            @Nullable String issue) {}

    /** @param eraseAfter null where a proof was asked for by mail */
    public record Erasure(@Nullable Instant eraseAfter, boolean proofByMail) {}

    @GET
    @Operation(summary = "Read what became of a report", description = "The token is what sending the report gave.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"reference": "7K2M9QXA", "text": "付款成功了，订单还是待支付", "receivedAt": "2026-11-20T08:12:31Z", "state": "linked", "issue": {"issue": "142", "title": "扫码付款后订单仍是待支付", "people": 31, "state": "in_progress", "workgroup": "平台组", "due": "2026-11-21T08:12:31Z"}, "steps": [{"state": "received", "at": "2026-11-20T08:12:31Z"}], "messages": [{"from": "us", "text": "已经在查支付回调", "at": "2026-11-20T09:02:10Z"}], "understood": {"type": "complaint", "topic": {"zh-CN": "付款", "en": "Payment"}, "rating": 2}, "pictures": [], "contact": "l•@example.com", "asksVerdict": false, "withdrawnAt": null, "eraseAfter": null, "verdict": null}""")))
    public Receipt receipt(@PathParam("token") String token) {
        limits.spend(Budget.TOKENS);
        return read(token);
    }

    @POST
    @Path("/messages")
    @Operation(summary = "Write to whoever works on it")
    @RequestBody(
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "request", value = """
                            {"text": "今天又发生了一次"}""")))
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"from": "you", "text": "今天又发生了一次", "at": "2026-11-20T10:12:31Z"}""")))
    public Response reply(@PathParam("token") String token, Reply reply) {
        var message = conversation.reply(report(token), reply.text());
        return Response.status(CREATED)
                .entity(new Receipt.Message("you", message.text(), message.at()))
                .build();
    }

    @PUT
    @Path("/verdict")
    @Operation(
            summary = "Say whether it is solved",
            description = "solved, partly or not; a later verdict takes the place of an earlier one.")
    @RequestBody(
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "request", value = """
                            {"verdict": "partly", "comment": "付款好了，发票还没有"}""")))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"reference": "7K2M9QXA", "text": "付款成功了，订单还是待支付", "receivedAt": "2026-11-20T08:12:31Z", "state": "linked", "issue": {"issue": "142", "title": "扫码付款后订单仍是待支付", "people": 31, "state": "in_progress", "workgroup": "平台组", "due": "2026-11-21T08:12:31Z"}, "steps": [{"state": "received", "at": "2026-11-20T08:12:31Z"}], "messages": [{"from": "us", "text": "已经在查支付回调", "at": "2026-11-20T09:02:10Z"}], "understood": {"type": "complaint", "topic": {"zh-CN": "付款", "en": "Payment"}, "rating": 2}, "pictures": [], "contact": "l•@example.com", "asksVerdict": false, "withdrawnAt": null, "eraseAfter": null, "verdict": {"verdict": "partly", "comment": "付款好了，发票还没有", "at": "2026-11-22T08:00:00Z"}}""")))
    public Receipt judge(@PathParam("token") String token, Judgement judgement) {
        fixes.judge(report(token), number(judgement.issue()), judgement.verdict(), judgement.comment());
        return read(token);
    }

    /** Has no body, so any type of it will do. */
    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Withdraw the report",
            description = "It is neither counted nor told any more, and can be taken back.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"reference": "7K2M9QXA", "text": "付款成功了，订单还是待支付", "receivedAt": "2026-11-20T08:12:31Z", "state": "linked", "issue": {"issue": "142", "title": "扫码付款后订单仍是待支付", "people": 31, "state": "in_progress", "workgroup": "平台组", "due": "2026-11-21T08:12:31Z"}, "steps": [{"state": "received", "at": "2026-11-20T08:12:31Z"}], "messages": [{"from": "us", "text": "已经在查支付回调", "at": "2026-11-20T09:02:10Z"}], "understood": {"type": "complaint", "topic": {"zh-CN": "付款", "en": "Payment"}, "rating": 2}, "pictures": [], "contact": "l•@example.com", "asksVerdict": false, "withdrawnAt": null, "eraseAfter": null, "verdict": null}""")))
    public Receipt withdraw(@PathParam("token") String token) {
        intake.withdraw(report(token).id());
        return read(token);
    }

    @DELETE
    @Path("/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take the withdrawal back")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"reference": "7K2M9QXA", "text": "付款成功了，订单还是待支付", "receivedAt": "2026-11-20T08:12:31Z", "state": "linked", "issue": {"issue": "142", "title": "扫码付款后订单仍是待支付", "people": 31, "state": "in_progress", "workgroup": "平台组", "due": "2026-11-21T08:12:31Z"}, "steps": [{"state": "received", "at": "2026-11-20T08:12:31Z"}], "messages": [{"from": "us", "text": "已经在查支付回调", "at": "2026-11-20T09:02:10Z"}], "understood": {"type": "complaint", "topic": {"zh-CN": "付款", "en": "Payment"}, "rating": 2}, "pictures": [], "contact": "l•@example.com", "asksVerdict": false, "withdrawnAt": null, "eraseAfter": null, "verdict": null}""")))
    public Receipt standBy(@PathParam("token") String token) {
        intake.standBy(report(token).id());
        return read(token);
    }

    @GET
    @Path("/export")
    @Operation(summary = "Take everything that is kept about the report along")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"intake": {"report": {"reference": "7K2M9QXA", "text": "付款成功了，订单还是待支付"}, "asReceived": "{…}", "person": {"name": "李", "addresses": ["li@example.com"]}}, "conversation": {"messages": []}}""")))
    public Response export(@PathParam("token") String token) {
        var report = report(token);
        return Response.ok(retention.export(report.id()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"huiyin-" + report.reference() + ".json\"")
                .build();
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Ask for the report to be erased",
            description =
                    "Where there is an address, a proof is asked for by mail; else it goes after 24 hours, and can be taken back until then.")
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"eraseAfter": "2026-11-21T08:12:31Z", "proofByMail": false}""")))
    public Response erase(@PathParam("token") String token) {
        var asked = retention.askErasure(report(token));
        return Response.status(ACCEPTED)
                .entity(new Erasure(asked.eraseAfter(), asked.isByMail()))
                .build();
    }

    @DELETE
    @Path("/erasure")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take the wish to be erased back")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "answer", value = """
                            {"reference": "7K2M9QXA", "text": "付款成功了，订单还是待支付", "receivedAt": "2026-11-20T08:12:31Z", "state": "linked", "issue": {"issue": "142", "title": "扫码付款后订单仍是待支付", "people": 31, "state": "in_progress", "workgroup": "平台组", "due": "2026-11-21T08:12:31Z"}, "steps": [{"state": "received", "at": "2026-11-20T08:12:31Z"}], "messages": [{"from": "us", "text": "已经在查支付回调", "at": "2026-11-20T09:02:10Z"}], "understood": {"type": "complaint", "topic": {"zh-CN": "付款", "en": "Payment"}, "rating": 2}, "pictures": [], "contact": "l•@example.com", "asksVerdict": false, "withdrawnAt": null, "eraseAfter": null, "verdict": null}""")))
    public Receipt takeErasureBack(@PathParam("token") String token) {
        retention.takeErasureBack(report(token));
        return read(token);
    }

    private ReportCard report(String token) {
        limits.spend(Budget.TOKENS);
        return desk.report(token);
    }

    private static @Nullable Long number(@Nullable String issue) {
        if (issue != null && !issue.matches("\\d{1,18}")) {
            throw Refusal.Invalid.field("/issue", "field.unknown-value", issue);
        }
        return issue == null ? null : Long.valueOf(issue);
    }

    private Receipt read(String token) {
        return desk.receipt(token, ui.language().locale());
    }
}
