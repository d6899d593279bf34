package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.huiyin.desk.IssueDesk;
import org.huiyin.triage.Findings;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.View;

/** One report, by what people read out. */
@Path("/reports/{reference:[0-9A-Z]{8}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReportPageResource {

    private final IssueDesk desk;
    private final Findings findings;
    private final IssuePanes panes;
    private final CurrentCaller current;

    @Inject
    public ReportPageResource(IssueDesk desk, Findings findings, IssuePanes panes, CurrentCaller current) {
        this.desk = desk;
        this.findings = findings;
        this.panes = panes;
        this.current = current;
    }

    @GET
    public View report(@PathParam("reference") String reference) {
        var by = current.caller();
        var report = desk.report(reference, by);
        var id = UUID.fromString(report.id());
        var here = "/reports/" + reference;
        var root = desk.rootOf(id, by);
        var pane = panes.pane(new IssuePanes.Asked(root, reference, false, here, IssuePane.Typed.NOTHING));
        var decisions = desk.findingsOf(id, by);
        var takeBack = decisions.size() < 2
                ? null
                : findings.of(id)
                        .map(finding -> Back.and(here + "/finding/undo?finding=" + finding.id(), here))
                        .orElse(null);
        return View.of("desk/report", new ReportPage(pane, report, decisions, takeBack));
    }
}
