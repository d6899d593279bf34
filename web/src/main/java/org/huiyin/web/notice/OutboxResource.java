package org.huiyin.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.huiyin.letter.Letters;
import org.huiyin.notice.NoticeFilter;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Notices;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FacetValue;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.ContentSecurity;
import org.jspecify.annotations.Nullable;

/** The outbox: readable with and without a mail server. */
@Path("/outbox")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OutboxResource {

    private static final int PAGE = 50;
    private static final String EMAIL = "email";

    private final Notices notices;
    private final Letters letters;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public OutboxResource(Notices notices, Letters letters, CurrentCaller current, Ui ui) {
        this.notices = notices;
        this.letters = letters;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View list(
            @QueryParam("issue") @Nullable String issue,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = NoticeFilter.of(issue, state, kind);
        var page = notices.list(filter, NoticesResource.before(cursor), PAGE, caller());
        return View.of(
                "notice/outbox",
                new OutboxPage(
                        page.items().stream().map(NoticeItem::of).toList(),
                        states(filter),
                        kinds(filter),
                        filter.issue() == null ? null : filter.issue().toString(),
                        !notices.isConnected(EMAIL),
                        page.next(),
                        cursor != null));
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String text) {
        var id = NoticesResource.id(text);
        var by = caller();
        var notice = NoticeItem.of(notices.require(id, by));
        var page = new MailPage(notice, letters.preview(id, by), !notices.isConnected(EMAIL));
        return Response.ok(View.of("notice/mail", page))
                .header(ContentSecurity.HEADER, ContentSecurity.framing())
                .build();
    }

    /** The part of the mail that most people see, for the frame in its page. Nothing in it runs, loads or leads on. */
    @GET
    @Path("{id}/html")
    public Response html(@PathParam("id") String text) {
        var preview = letters.preview(NoticesResource.id(text), caller());
        if (preview.html() == null) {
            throw new Refusal.NotFound("notice.not-found");
        }
        return Response.ok(preview.html())
                .header(ContentSecurity.HEADER, ContentSecurity.ofMail())
                .build();
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    public Response retry(@PathParam("id") String id) {
        notices.retry(NoticesResource.id(id), caller());
        return Redirect.to("/outbox/" + NoticesResource.id(id), Toast.of(ui.t("notice.retried")));
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("id") String text) {
        var id = NoticesResource.id(text);
        notices.cancel(id, caller());
        return Redirect.to("/outbox/" + id, new Toast(ui.t("notice.cancelled"), "/outbox/" + id + "/retry"));
    }

    private Caller caller() {
        var by = current.caller();
        by.need(Role.LEAD, Role.MEMBER, Role.MARKETING);
        return by;
    }

    private List<FacetValue> states(NoticeFilter filter) {
        return Arrays.stream(NoticeState.values())
                .map(state -> new FacetValue(
                        Words.of(state), ui.t("notice.state." + Words.of(state)), null, state == filter.state()))
                .toList();
    }

    private List<FacetValue> kinds(NoticeFilter filter) {
        return Arrays.stream(NoticeKind.values())
                .map(kind -> new FacetValue(
                        Words.of(kind), ui.t("notice.kind." + Words.of(kind)), null, kind == filter.kind()))
                .toList();
    }
}
