package org.huiyin.web.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.huiyin.desk.ProposalDesk;
import org.huiyin.desk.SplitDesk;
import org.huiyin.linking.Proposals;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** What the machine proposes, group by group: one key accepts all of a group, one takes it back. */
@Path(ProposalsPageResource.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProposalsPageResource {

    static final String PATH = "/proposals";

    private final Proposals proposals;
    private final ProposalDesk desk;
    private final SplitDesk splits;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public ProposalsPageResource(
            Proposals proposals, ProposalDesk desk, SplitDesk splits, CurrentCaller current, Ui ui) {
        this.proposals = proposals;
        this.desk = desk;
        this.splits = splits;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View groups() {
        var by = caller();
        return View.of("triage/proposals", new ProposalsPage(desk.groups(by), splits.proposals(by), by.is(Role.ADMIN)));
    }

    /**
     * {@code accept} those that are ticked, and part the others that the page showed from them; or {@code reject} all that the
     * page showed.
     */
    @POST
    public Response answer(
            @FormParam("do") @Nullable String what,
            @FormParam("report") @Nullable List<UUID> ticked,
            @FormParam("shown") @Nullable List<UUID> all) {
        var reports = ticked == null ? List.<UUID>of() : ticked;
        var shown = all == null ? reports : all;
        var leftOut = shown.stream().filter(report -> !reports.contains(report)).toList();
        var answered =
                switch (what == null ? "" : what) {
                    case "accept" -> proposals.accept(reports, leftOut, caller());
                    case "reject" -> proposals.reject(shown, caller());
                    default -> throw Refusal.Invalid.field("/do", "field.unknown-value", String.valueOf(what));
                };
        var undo = answered.isNothing() ? null : PATH + "/undo?batch=" + answered.batch();
        return Redirect.to(PATH, new Toast(ui.t("triage.done." + what, answered.count()), undo));
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.WILDCARD)
    public Response undo(@QueryParam("batch") @Nullable UUID batch) {
        if (batch == null) {
            throw Refusal.Invalid.field("/batch", "field.required");
        }
        return Redirect.to(PATH, Toast.of(ui.t("triage.done.undo", proposals.takeBack(batch, caller()))));
    }

    private Caller caller() {
        var by = current.caller();
        by.need(Role.LEAD, Role.MEMBER);
        return by;
    }
}
