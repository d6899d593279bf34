package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** One issue alone: to be sent to a colleague, or printed. */
@Path("/issues/{issue:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class IssuePageResource {

    private final IssuePanes panes;
    private final Ui ui;

    @Inject
    public IssuePageResource(IssuePanes panes, Ui ui) {
        this.panes = panes;
        this.ui = ui;
    }

    @GET
    public View issue(
            @PathParam("issue") long number,
            @QueryParam("with") @Nullable String with,
            @QueryParam("all") boolean all,
            @QueryParam("reply") @Nullable String reply) {
        var asked = new IssuePanes.Asked(number, with, all, Here.of(ui), panes.inserted(reply));
        return View.of("desk/issue", new IssuePage(panes.pane(asked)));
    }
}
