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
import java.util.Objects;
import org.huiyin.issue.Issues;
import org.huiyin.merge.Merging;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** Takes a merge back exactly. */
@Path("/issues/{issue:\\d{1,18}}/unmerge")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class UnmergeResource {

    private final Merging merging;
    private final Issues issues;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public UnmergeResource(Merging merging, Issues issues, CurrentCaller current, Ui ui) {
        this.merging = merging;
        this.issues = issues;
        this.current = current;
        this.ui = ui;
    }

    @POST
    public Response unmerge(
            @PathParam("issue") long number,
            @FormParam("back") @Nullable String typed,
            @QueryParam("back") @Nullable String undone) {
        var by = current.caller();
        var into = issues.require(number, by).mergedInto();
        merging.unmerge(number, by);
        var back = Back.to(Sent.first(typed, undone), Back.issue(number));
        var undo = Back.and("/issues/" + number + "/merge?into=" + Objects.requireNonNull(into), back);
        return Redirect.to(back, new Toast(ui.t("desk.unmerged", "#" + number, "#" + into), undo));
    }
}
