package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.huiyin.routing.AssignmentCard;
import org.huiyin.routing.Routing;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Who has the issue: said by a person. */
@Path("/issues/{issue:\\d{1,18}}/assignment")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AssignResource {

    private final Routing routing;
    private final IssuePanes panes;
    private final Names names;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public AssignResource(Routing routing, IssuePanes panes, Names names, CurrentCaller current, Ui ui) {
        this.routing = routing;
        this.panes = panes;
        this.names = names;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View form(@PathParam("issue") long number, @QueryParam("back") @Nullable String back) {
        return View.of("desk/form", FormPage.assign(panes.plain(number, Back.to(back, Back.issue(number)))));
    }

    /** Holder: a group, or a group and one of its members. */
    @POST
    public Response assign(
            @PathParam("issue") long number,
            @FormParam("holder") @Nullable String typed,
            @QueryParam("holder") @Nullable String undone,
            @FormParam("back") @Nullable String typedBack,
            @QueryParam("back") @Nullable String undoneBack) {
        var by = current.caller();
        var holder = Sent.some(typed, undone);
        var ids = ids(holder);
        // Looked up first: whoever may not see the issue must not learn who has it.
        panes.item(number);
        var before = routing.of(number);
        routing.assign(number, ids.getFirst(), ids.size() > 1 ? ids.get(1) : null, by);
        var back = Back.to(Sent.first(typedBack, undoneBack), Back.issue(number));
        var text = ui.t("desk.assigned", "#" + number, names.holder(holder).orElse(""));
        if (!by.sees(ids.getFirst())) {
            return Redirect.to(Back.list(back), Toast.of(text));
        }
        var undo = before.filter(card -> by.sees(card.workgroup()))
                .map(card -> Back.and("/issues/" + number + "/assignment?holder=" + holderOf(card), back));
        return Redirect.to(back, new Toast(text, undo.orElse(null)));
    }

    private static String holderOf(AssignmentCard card) {
        return card.member() == null ? card.workgroup().toString() : card.workgroup() + "+" + card.member();
    }

    private static List<UUID> ids(String holder) {
        try {
            return List.of(holder.split(Names.HOLDER_SEPARATOR)).stream()
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.Invalid.field("/holder", "field.required");
        }
    }
}
