package org.huiyin.web.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.conversation.Conversation;
import org.huiyin.desk.ReceiptDesk;
import org.huiyin.desk.ReceiptWays;
import org.huiyin.intake.Intake;
import org.huiyin.intake.ReportCard;
import org.huiyin.retention.Retention;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;
import org.jspecify.annotations.Nullable;

/** The receipt of a report as a page, for whoever has its link. */
@Path("/s/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReceiptPageResource {

    private static final int UNPROCESSABLE = 422;

    private final ReceiptDesk desk;
    private final Intake intake;
    private final Conversation conversation;
    private final ReceiptWays ways;
    private final Retention retention;
    private final Limits limits;
    private final Ui ui;

    @PathParam("token")
    private String token = "";

    @Inject
    public ReceiptPageResource(
            ReceiptDesk desk,
            ReceiptWays ways,
            Intake intake,
            Conversation conversation,
            Retention retention,
            Limits limits,
            Ui ui) {
        this.ways = ways;
        this.desk = desk;
        this.intake = intake;
        this.conversation = conversation;
        this.retention = retention;
        this.limits = limits;
        this.ui = ui;
    }

    @GET
    public View receipt(@QueryParam("sent") @Nullable String sent) {
        limits.spend(Budget.TOKENS);
        return View.of("receipt/receipt", page(sent, FormErrors.NONE, null));
    }

    @POST
    @Path("/messages")
    public Response reply(@FormParam("text") @Nullable String text) {
        return change("#talk", text, report -> conversation.reply(report, text));
    }

    @POST
    @Path("/contact")
    public Response tellAt(
            @FormParam("contact-email") @Nullable String email, @FormParam("consent") @Nullable String consent) {
        return change("#contact", email, report -> {
            if (consent == null) {
                throw Refusal.Invalid.field("/consent", "receipt.consent.needed");
            }
            if (desk.receipt(token, ui.language().locale()).channels().ways().isEmpty()) {
                intake.tellAt(report.id(), email);
            } else {
                intake.alsoAt(report.id(), email);
            }
        });
    }

    /** Which channel comes first, or none. */
    @POST
    @Path("/wish")
    public Response wish(@FormParam("wish") @Nullable String wish) {
        return change("#contact", null, report -> ways.wish(report.reporter(), wish == null ? "any" : wish));
    }

    @POST
    @Path("/ways/{other}/separation")
    @Consumes(MediaType.WILDCARD)
    public Response separate(@PathParam("other") UUID other) {
        return change("#contact", null, report -> ways.separate(report.reporter(), other));
    }

    @POST
    @Path("/ways/{other}/separation/undo")
    @Consumes(MediaType.WILDCARD)
    public Response rejoin(@PathParam("other") UUID other) {
        return change("#contact", null, report -> ways.rejoin(report.reporter(), other));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.WILDCARD)
    public Response withdraw() {
        return change("", null, report -> intake.withdraw(report.id()));
    }

    @POST
    @Path("/withdrawal/undo")
    @Consumes(MediaType.WILDCARD)
    public Response standBy() {
        return change("", null, report -> intake.standBy(report.id()));
    }

    @POST
    @Path("/erasure")
    @Consumes(MediaType.WILDCARD)
    public Response erase() {
        limits.spend(Budget.TOKENS);
        var asked = retention.askErasure(desk.report(token));
        return Redirect.to(ui.to("/s/" + token) + (asked.isByMail() ? "?sent=proof" : ""));
    }

    /** The link from the mail. Opening it erases nothing. */
    @GET
    @Path("/erasure/{proof}")
    public View confirmErasure(@PathParam("proof") String proof) {
        limits.spend(Budget.TOKENS);
        var report = desk.report(token);
        retention.requireProof(report, proof);
        return View.of(
                "receipt/erasure",
                new ErasurePage(token, proof, report.reference(), false, retention.countOfAll(report.reporter())));
    }

    @POST
    @Path("/erasure/{proof}")
    @Consumes(MediaType.WILDCARD)
    public View eraseByProof(@PathParam("proof") String proof) {
        limits.spend(Budget.TOKENS);
        var report = desk.report(token);
        retention.eraseByProof(report, proof);
        return View.of("receipt/erasure", new ErasurePage(token, proof, report.reference(), true, 0));
    }

    /** Everything that the same person said over all channels. */
    @POST
    @Path("/erasure/{proof}/all")
    @Consumes(MediaType.WILDCARD)
    public View eraseAllByProof(@PathParam("proof") String proof) {
        limits.spend(Budget.TOKENS);
        var report = desk.report(token);
        retention.eraseAllByProof(report, proof);
        return View.of("receipt/erasure", new ErasurePage(token, proof, report.reference(), true, 0));
    }

    /** A copy of everything over all channels, for whoever has the proof: the link of one report is not enough. */
    @GET
    @Path("/erasure/{proof}/export")
    @Produces(MediaType.APPLICATION_JSON)
    public Response exportAll(@PathParam("proof") String proof) {
        limits.spend(Budget.TOKENS);
        var report = desk.report(token);
        retention.requireProof(report, proof);
        return Response.ok(retention.exportAll(report.reporter()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"huiyin.json\"")
                .build();
    }

    @POST
    @Path("/erasure/undo")
    @Consumes(MediaType.WILDCARD)
    public Response takeErasureBack() {
        return change("", null, retention::takeErasureBack);
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export() {
        limits.spend(Budget.TOKENS);
        var report = desk.report(token);
        var name = "huiyin-" + report.reference().toLowerCase(Locale.ROOT) + ".json";
        return Response.ok(retention.export(report.id()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Response change(String where, @Nullable String typed, Consumer<ReportCard> change) {
        limits.spend(Budget.TOKENS);
        try {
            change.accept(desk.report(token));
            return Redirect.to(ui.to("/s/" + token) + where);
        } catch (Refusal.Invalid e) {
            return Response.status(UNPROCESSABLE)
                    .entity(View.of("receipt/receipt", page(null, FormErrors.of(ui, e), typed)))
                    .build();
        }
    }

    private ReceiptPage page(@Nullable String sent, FormErrors errors, @Nullable String typed) {
        return new ReceiptPage(token, desk.receipt(token, ui.language().locale()), sent, errors, typed);
    }
}
