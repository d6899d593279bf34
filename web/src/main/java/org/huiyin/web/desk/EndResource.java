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
import org.huiyin.fix.FixCard;
import org.huiyin.fix.Fixes;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** Ends an issue: fixed, answered, thanked or declined. Shows what people get before they get it. */
@Path("/issues/{issue:\\d{1,18}}/end")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EndResource {

    private static final int UNPROCESSABLE = 422;
    private static final String PREVIEW = "preview";

    private final Fixes fixes;
    private final IssuePanes panes;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public EndResource(Fixes fixes, IssuePanes panes, CurrentCaller current, Ui ui) {
        this.fixes = fixes;
        this.panes = panes;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View form(
            @PathParam("issue") long number,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("back") @Nullable String back) {
        var pane = panes.plain(number, Back.to(back, Back.issue(number)));
        var usual = EndForm.of(pane);
        var form = outcome == null ? usual : new EndForm(outcome, "remedy", "", "", false, FormErrors.NONE);
        return View.of("desk/form", FormPage.end(pane, form));
    }

    @POST
    public Response end(
            @PathParam("issue") long number,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("kind") @Nullable String kind,
            @FormParam("zh") @Nullable String zh,
            @FormParam("en") @Nullable String en,
            @FormParam("do") @Nullable String what,
            @FormParam("back") @Nullable String typedBack) {
        var back = Back.to(typedBack, Back.issue(number));
        var form = new EndForm(
                Sent.some(outcome, null),
                Sent.some(kind, "remedy"),
                Sent.some(zh, null),
                Sent.some(en, null),
                PREVIEW.equals(what),
                FormErrors.NONE);
        if (form.preview()) {
            return Response.ok(View.of("desk/form", FormPage.end(panes.plain(number, back), form)))
                    .build();
        }
        try {
            var fix = end(number, form, current.caller());
            var undo = Back.and("/issues/" + number + "/reopen", back);
            return Redirect.to(back, new Toast(ui.t("desk.ended." + form.outcome(), "#" + fix.issue()), undo));
        } catch (Refusal.Invalid e) {
            return Response.status(UNPROCESSABLE)
                    .entity(View.of("desk/form", FormPage.end(panes.plain(number, back), form.refused(ui, e))))
                    .build();
        }
    }

    private FixCard end(long number, EndForm form, Caller by) {
        return switch (form.outcome()) {
            case "fixed" -> fixes.fix(number, form.text(), form.kind(), by);
            case "answered" -> fixes.answer(number, form.text(), by);
            case "thanked" -> fixes.thank(number, form.text(), by);
            case "declined" -> fixes.decline(number, form.text(), by);
            default -> throw Refusal.Invalid.field("/outcome", "field.unknown-value", form.outcome());
        };
    }
}
