package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** The queue, alone or with one issue beside it. Everything that is chosen stands in the address. */
@Path("/inbox")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InboxResource {

    private static final String TEMPLATE = "desk/inbox";

    private final QueueLists lists;
    private final IssuePanes panes;
    private final Ui ui;

    @Inject
    public InboxResource(QueueLists lists, IssuePanes panes, Ui ui) {
        this.lists = lists;
        this.panes = panes;
        this.ui = ui;
    }

    @GET
    public View queue(@BeanParam QueueQuery query) {
        return View.of(TEMPLATE, new InboxPage(lists.list(query, null), null));
    }

    @GET
    @Path("/{issue:\\d{1,18}}")
    public View queueAndIssue(
            @PathParam("issue") long number,
            @BeanParam QueueQuery query,
            @QueryParam("with") @Nullable String with,
            @QueryParam("all") boolean all,
            @QueryParam("reply") @Nullable String reply) {
        var asked = new IssuePanes.Asked(number, with, all, Here.of(ui), panes.inserted(reply));
        return View.of(TEMPLATE, new InboxPage(lists.list(query, Long.toString(number)), panes.pane(asked)));
    }
}
