package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.huiyin.fix.Fixes;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** Opens an ended issue again; its outcome no longer stands. */
@Path("/issues/{issue:\\d{1,18}}/reopen")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReopenResource {

    private final Fixes fixes;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public ReopenResource(Fixes fixes, CurrentCaller current, Ui ui) {
        this.fixes = fixes;
        this.current = current;
        this.ui = ui;
    }

    @POST
    public Response reopen(
            @PathParam("issue") long number,
            @FormParam("back") @Nullable String typed,
            @QueryParam("back") @Nullable String undone) {
        fixes.reopen(number, current.caller());
        return Redirect.to(
                Back.to(Sent.first(typed, undone), Back.issue(number)), Toast.of(ui.t("desk.reopened", "#" + number)));
    }
}
