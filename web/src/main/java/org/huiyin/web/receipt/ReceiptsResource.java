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
import org.huiyin.conversation.Conversation;
import org.huiyin.desk.Receipt;
import org.huiyin.desk.ReceiptDesk;
import org.huiyin.fix.Fixes;
import org.huiyin.intake.Intake;
import org.huiyin.intake.ReportCard;
import org.huiyin.retention.Retention;
import org.huiyin.web.page.Ui;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;
import org.jspecify.annotations.Nullable;

/** A receipt for programs. Whoever has the token may do what the author may. */
@Path("/api/v1/receipts/{token}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
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

    public record Judgement(
            @Nullable String verdict, @Nullable String comment) {}

    /** @param eraseAfter null where a proof was asked for by mail */
    public record Erasure(@Nullable Instant eraseAfter, boolean proofByMail) {}

    @GET
    public Receipt receipt(@PathParam("token") String token) {
        limits.spend(Budget.TOKENS);
        return read(token);
    }

    @POST
    @Path("/messages")
    public Response reply(@PathParam("token") String token, Reply reply) {
        var message = conversation.reply(report(token), reply.text());
        return Response.status(CREATED)
                .entity(new Receipt.Message("you", message.text(), message.at()))
                .build();
    }

    @PUT
    @Path("/verdict")
    public Receipt judge(@PathParam("token") String token, Judgement judgement) {
        fixes.judge(report(token), judgement.verdict(), judgement.comment());
        return read(token);
    }

    /** Has no body, so any type of it will do. */
    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.WILDCARD)
    public Receipt withdraw(@PathParam("token") String token) {
        intake.withdraw(report(token).id());
        return read(token);
    }

    @DELETE
    @Path("/withdrawal")
    @Consumes(MediaType.WILDCARD)
    public Receipt standBy(@PathParam("token") String token) {
        intake.standBy(report(token).id());
        return read(token);
    }

    @GET
    @Path("/export")
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
    public Response erase(@PathParam("token") String token) {
        var asked = retention.askErasure(report(token));
        return Response.status(ACCEPTED)
                .entity(new Erasure(asked.eraseAfter(), asked.isByMail()))
                .build();
    }

    @DELETE
    @Path("/erasure")
    @Consumes(MediaType.WILDCARD)
    public Receipt takeErasureBack(@PathParam("token") String token) {
        retention.takeErasureBack(report(token));
        return read(token);
    }

    private ReportCard report(String token) {
        limits.spend(Budget.TOKENS);
        return desk.report(token);
    }

    private Receipt read(String token) {
        return desk.receipt(token, ui.language().locale());
    }
}
