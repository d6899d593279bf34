package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.huiyin.conversation.Conversation;
import org.huiyin.desk.IssueDesk;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Answers one of the people behind an issue, or all of them at once; or leaves a note that stays inside. */
@Path("/issues/{issue:\\d{1,18}}/messages")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SayResource {

    private static final int UNPROCESSABLE = 422;

    private final Conversation conversation;
    private final IssueDesk desk;
    private final IssuePanes panes;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public SayResource(Conversation conversation, IssueDesk desk, IssuePanes panes, CurrentCaller current, Ui ui) {
        this.conversation = conversation;
        this.desk = desk;
        this.panes = panes;
        this.current = current;
        this.ui = ui;
    }

    /** With the reference of a report: to its author; without: to everyone. */
    @POST
    public Response answer(@PathParam("issue") long number, MultivaluedMap<String, String> form) {
        var with = form.getFirst("with");
        // Named after the person, so that no browser carries words for one over into a field for all.
        var text = form.getFirst(with == null || with.isBlank() ? "text" : "text-" + with);
        var back = Back.to(form.getFirst("back"), Back.issue(number));
        try {
            return Redirect.to(back, Toast.of(say(number, text, with, current.caller())));
        } catch (Refusal.Invalid e) {
            return again(number, with, back, new IssuePane.Typed(Sent.some(text, null), "", FormErrors.of(ui, e)));
        }
    }

    @POST
    @Path("notes")
    public Response note(
            @PathParam("issue") long number,
            @FormParam("note") @Nullable String note,
            @FormParam("back") @Nullable String typedBack) {
        var back = Back.to(typedBack, Back.issue(number));
        try {
            conversation.note(number, note, current.caller());
            return Redirect.to(back, Toast.of(ui.t("desk.noted")));
        } catch (Refusal.Invalid e) {
            return again(number, null, back, new IssuePane.Typed("", Sent.some(note, null), FormErrors.of(ui, e)));
        }
    }

    private String say(long number, @Nullable String text, @Nullable String with, Caller by) {
        if (with == null || with.isBlank()) {
            conversation.answerEveryone(number, text, by);
            return ui.t("desk.sent", desk.item(number, by).people());
        }
        var report = desk.report(with, by);
        conversation.answer(number, text, List.of(UUID.fromString(report.id())), by);
        return ui.t("desk.sent", 1);
    }

    private Response again(long number, @Nullable String with, String back, IssuePane.Typed typed) {
        var pane = panes.pane(new IssuePanes.Asked(number, with, false, back, typed));
        return Response.status(UNPROCESSABLE)
                .entity(View.of("desk/issue", new IssuePage(pane)))
                .build();
    }
}
