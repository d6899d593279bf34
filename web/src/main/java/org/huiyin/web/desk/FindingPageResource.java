package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.huiyin.desk.IssueDesk;
import org.huiyin.finding.FindingCard;
import org.huiyin.linking.Linking;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** What a person decides about one report: another issue, one of its own, or yes or no to what the machine proposed. */
@Path("/reports/{reference:[0-9A-Z]{8}}/finding")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FindingPageResource {

    private final Linking linking;
    private final IssueDesk desk;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public FindingPageResource(Linking linking, IssueDesk desk, CurrentCaller current, Ui ui) {
        this.linking = linking;
        this.desk = desk;
        this.current = current;
        this.ui = ui;
    }

    /** What is decided: {@code link} (to the issue given), {@code own}, {@code accept} or {@code reject}. */
    @POST
    public Response decide(
            @PathParam("reference") String reference,
            @FormParam("do") @Nullable String what,
            @FormParam("issue") @Nullable String issue,
            @FormParam("part") @DefaultValue("0") int part,
            @FormParam("back") @Nullable String typedBack) {
        var by = current.caller();
        var report = desk.report(reference, by);
        var before = desk.issueOf(UUID.fromString(report.id()), part);
        var decided = decide(UUID.fromString(report.id()), part, Sent.some(what, null), Sent.some(issue, null), by);
        var back = Back.to(typedBack, Back.issue(before));
        var text = ui.t("desk.finding." + Sent.some(what, null), reference, "#" + decided.issue());
        var undo = "/reports/" + reference + "/finding/undo?finding=" + decided.id();
        return Redirect.to(next(back, before, decided.issue(), by), new Toast(text, Back.and(undo, back)));
    }

    /** The decision before this one holds again. */
    @POST
    @Path("undo")
    public Response undo(
            @PathParam("reference") String reference,
            @QueryParam("finding") @Nullable UUID finding,
            @QueryParam("back") @Nullable String back) {
        var by = current.caller();
        if (finding == null) {
            throw Refusal.Invalid.field("/finding", "field.required");
        }
        // The report may have left the caller's groups with the decision that is taken back.
        var report = desk.report(reference, by);
        var decided = linking.takeBack(UUID.fromString(report.id()), finding, by);
        return Redirect.to(
                Back.to(back, Back.issue(decided.issue())),
                Toast.of(ui.t("desk.finding.undone", reference, "#" + decided.issue())));
    }

    private FindingCard decide(UUID report, int part, String what, String issue, Caller by) {
        return switch (what) {
            case "link" -> linking.link(report, part, target(issue), by);
            case "own" -> linking.link(report, part, null, by);
            case "accept" -> linking.acceptProposal(report, by);
            case "reject" -> linking.rejectProposal(report, by);
            default -> throw Refusal.Invalid.field("/do", "field.unknown-value", what);
        };
    }

    private static Long target(String issue) {
        var number = Sent.number(issue);
        if (number == null) {
            throw Refusal.Invalid.field("/issue", "field.required");
        }
        return number;
    }

    /** An issue that nobody stands behind any more is no place to go back to. */
    private String next(String back, long before, long now, Caller by) {
        return before != now && desk.item(before, by).reports() == 0 ? Back.other(back, before, now) : back;
    }
}
