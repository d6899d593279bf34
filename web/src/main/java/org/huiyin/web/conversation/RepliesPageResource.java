package org.huiyin.web.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.conversation.CannedReplies;
import org.huiyin.conversation.CannedReplyCard;
import org.huiyin.conversation.NewCannedReply;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Ready-made replies, written by leads for their groups and by admins for all. */
@Path(RepliesPageResource.LIST)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RepliesPageResource {

    static final String LIST = "/admin/replies";

    private static final String ID = "/{id: [0-9a-f-]{36}}";

    private final CannedReplies replies;
    private final Workgroups workgroups;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public RepliesPageResource(CannedReplies replies, Workgroups workgroups, CurrentCaller current, Ui ui) {
        this.replies = replies;
        this.workgroups = workgroups;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View list() {
        var by = lead();
        var rows = replies.all(by).stream()
                .map(card -> new RepliesPage.Row(card.id().toString(), card.name(), ui.t(card.text()), groupOf(card)))
                .toList();
        return View.of("conversation/replies", new RepliesPage(rows));
    }

    @GET
    @Path("/new")
    public View fresh() {
        return View.of("conversation/reply", ReplyPage.fresh(groups(lead())));
    }

    @GET
    @Path(ID)
    public View show(@PathParam("id") UUID id) {
        var by = lead();
        return View.of("conversation/reply", ReplyPage.of(replies.require(id, by), groups(by)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        var by = lead();
        return save(null, new Typed(form), by, wanted -> replies.add(wanted, by));
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        var by = lead();
        var typed = new Typed(form);
        return save(id, typed, by, wanted -> replies.change(id, version(typed), wanted, by));
    }

    @POST
    @Path(ID + "/remove")
    public Response remove(@PathParam("id") UUID id) {
        var removed = replies.remove(id, lead());
        return Redirect.to(LIST, Toast.of(ui.t("conversation.removed", removed.name())));
    }

    private Response save(@Nullable UUID id, Typed typed, Caller by, Function<NewCannedReply, CannedReplyCard> action) {
        var wanted = new NewCannedReply(typed.text("name"), typed.bilingual("text"), typed.id("workgroup"));
        try {
            return Redirect.to(
                    LIST,
                    Toast.of(ui.t("conversation.saved", action.apply(wanted).name())));
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            var page = ReplyPage.again(id, version(typed), wanted, groups(by), FormErrors.of(ui, refusal));
            return Typed.again(View.of("conversation/reply", page));
        }
    }

    /** An admin may also write for the whole house. */
    private List<Choice> groups(Caller by) {
        var choices = new ArrayList<Choice>();
        if (by.is(Role.ADMIN)) {
            choices.add(Choice.of("", ui.t("conversation.everybody")));
        }
        for (WorkgroupCard group : workgroups.active()) {
            if (by.sees(group.id())) {
                choices.add(Choice.of(group.id().toString(), ui.t(group.name())));
            }
        }
        return choices;
    }

    private String groupOf(CannedReplyCard card) {
        return card.workgroup() == null
                ? ui.t("conversation.everybody")
                : workgroups
                        .find(card.workgroup())
                        .map(group -> ui.t(group.name()))
                        .orElse("");
    }

    private Caller lead() {
        var by = current.caller();
        by.need(Role.LEAD);
        return by;
    }

    private static long version(Typed typed) {
        return Objects.requireNonNullElse(typed.number("version"), 0);
    }
}
