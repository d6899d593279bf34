package org.huiyin.web.regroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.huiyin.intake.Reports;
import org.huiyin.issue.Issues;
import org.huiyin.regroup.ProposalCard;
import org.huiyin.regroup.Regroup;
import org.huiyin.regroup.RegroupingCard;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Groups everything anew: first what would change, then what was chosen of it, then back again. */
@Path(RegroupPageResource.PATH)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegroupPageResource {

    static final String PATH = "/proposals/regrouping";
    /** What a person can look over on one page. */
    static final int LINES = 50;

    private static final int SHOWN = 160;

    private final Regroup regroup;
    private final Issues issues;
    private final Reports reports;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public RegroupPageResource(Regroup regroup, Issues issues, Reports reports, CurrentCaller current, Ui ui) {
        this.regroup = regroup;
        this.issues = issues;
        this.reports = reports;
        this.current = current;
        this.ui = ui;
    }

    /** @param after the place behind which to go on reading */
    @GET
    public View show(@QueryParam("after") @DefaultValue("0") int after) {
        var by = caller();
        var card = regroup.newest(by).orElse(null);
        return View.of(
                "regroup/regroup", card == null ? new RegroupPage(null, null, List.of(), null) : page(card, after, by));
    }

    private RegroupPage page(RegroupingCard card, int after, Caller by) {
        var outcome = regroup.outcome(card.id(), by);
        if (card.state().isWork()) {
            return new RegroupPage(card, outcome, List.of(), null);
        }
        var rows = regroup.rows(card.id(), after, LINES + 1, by);
        var shown = rows.subList(0, Math.min(LINES, rows.size()));
        var next = rows.size() > LINES ? Integer.valueOf(shown.getLast().place()) : null;
        return new RegroupPage(card, outcome, shown.stream().map(this::line).toList(), next);
    }

    private RegroupPage.Line line(ProposalCard row) {
        return new RegroupPage.Line(
                row.id().toString(),
                named(row.issue()),
                row.into() == null ? null : named(row.into()),
                row.report() == null ? null : quoted(row.report()),
                row.score(),
                row.because(),
                row.onlyPeople(),
                row.state());
    }

    private RegroupPage.Named named(long number) {
        return issues.find(number)
                .map(issue -> new RegroupPage.Named(number, issue.title(), issue.reports()))
                .orElseGet(() -> new RegroupPage.Named(number, "", 0));
    }

    private RegroupPage.Quoted quoted(UUID id) {
        return reports.find(id)
                .map(report -> new RegroupPage.Quoted(report.reference(), shortened(report.text())))
                .orElseGet(() -> new RegroupPage.Quoted("", ""));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response start() {
        regroup.start(caller());
        regroup.resume();
        return Redirect.to(PATH);
    }

    /** {@code all} that a machine may do, the {@code chosen} ones, {@code drop} it, or {@code undo} what was done. */
    @POST
    @Path("{id: [0-9a-f-]{36}}")
    public Response answer(
            @PathParam("id") UUID id,
            @FormParam("do") @Nullable String what,
            @FormParam("row") @Nullable List<UUID> rows) {
        var by = caller();
        switch (what == null ? "" : what) {
            case "all" -> regroup.apply(id, List.of(), by);
            case "chosen" -> regroup.apply(id, chosen(rows), by);
            case "undo" -> regroup.undo(id, by);
            case "drop" -> {
                regroup.drop(id, by);
                return Redirect.to(PATH, Toast.of(ui.t("regroup.dropped")));
            }
            default -> throw Refusal.Invalid.field("/do", "field.unknown-value", String.valueOf(what));
        }
        regroup.resume();
        return Redirect.to(PATH);
    }

    private static List<UUID> chosen(@Nullable List<UUID> rows) {
        if (rows == null || rows.isEmpty()) {
            throw new Refusal.Conflict("regroup.nothing-chosen");
        }
        return rows;
    }

    private Caller caller() {
        var by = current.caller();
        by.need(Role.ADMIN);
        return by;
    }
}
