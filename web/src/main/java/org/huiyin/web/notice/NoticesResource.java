package org.huiyin.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notice.NoticeFilter;
import org.huiyin.notice.Notices;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What is owed to whom and what became of it, for programs. */
@Path("/api/v1/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public class NoticesResource {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final String EXAMPLE = """
            {"id": "01980d52-1c00-7c31-8f10-2f1d5c1b7a21", "kind": "fixed", "issue": "142",
             "person": "reporter:01980d4e-9a00-7c31-8f10-2f1d5c1b7a20", "channel": "email", "state": "sent",
             "messageId": "<3lmoln5svuefohl1cqkdekmpf2aolntk39jv03g@shop.example>", "attempts": 1, "reason": null,
             "address": "l***@example.com", "locale": "zh-CN", "createdAt": "2026-11-20T08:12:31Z",
             "dueAt": "2026-11-20T08:12:41Z", "sentAt": "2026-11-20T08:12:43Z"}""";

    private final Notices notices;
    private final CurrentCaller current;

    @Inject
    public NoticesResource(Notices notices, CurrentCaller current) {
        this.notices = notices;
        this.current = current;
    }

    @GET
    @Parameter(name = "issue", in = ParameterIn.QUERY, description = "Also through merges", example = "142")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "`due`, `leased`, `sent`, `unknown`, `dead`, `unreachable`, or `cancelled`; all but cancelled"
                    + " ones if left out",
            example = "due")
    @Parameter(name = "kind", in = ParameterIn.QUERY, example = "fixed")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before")
    @Operation(summary = "Notices of the caller's issues, newest first, in pages")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "one notice",
                                            value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
    public PageOf<NoticeItem> list(
            @QueryParam("issue") @Nullable String issue,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var by = current.caller();
        var filter = NoticeFilter.of(issue, state, kind);
        var page = notices.list(filter, before(cursor), limit(limit), by);
        return new PageOf<>(page.items().stream().map(NoticeItem::of).toList(), page.next());
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send it again now, or let it go where it waited for a person; what was sent stays sent")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "due again", value = EXAMPLE)))
    public NoticeItem retry(@PathParam("id") String id) {
        return NoticeItem.of(notices.retry(id(id), current.caller()));
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "It is not owed any more; what was sent stays sent")
    @APIResponse(responseCode = "204", description = "Cancelled, now or before")
    public void cancel(@PathParam("id") String id) {
        notices.cancel(id(id), current.caller());
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound("notice.not-found");
        }
    }

    static @Nullable UUID before(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw Refusal.Invalid.field("/cursor", "field.invalid");
        }
    }

    private static int limit(@Nullable Integer asked) {
        if (asked != null && (asked < 1 || asked > MOST)) {
            throw Refusal.Invalid.field("/limit", "field.between", 1, MOST);
        }
        return asked == null ? USUAL : asked;
    }
}
