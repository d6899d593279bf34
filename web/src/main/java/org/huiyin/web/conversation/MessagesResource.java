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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.conversation.Conversation;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.Said;
import org.huiyin.shared.Caller;
import org.huiyin.web.access.CurrentCaller;

/** What is said about an issue, for programs. */
@Path("/api/v1/issues/{issue:\\d{1,18}}/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
public class MessagesResource {

    private static final String EXAMPLE = """
            {"id": "01980d51-0b77-7d0c-a1b0-6a0f4d1c2e33", "issue": "142", "kind": "answer", "text": "查到了，86元今天退回。",
             "author": "陈宇", "from": null, "toEveryone": true, "to": [], "at": "2026-11-20T08:12:31Z"}""";

    private final Conversation conversation;
    private final IssueDesk desk;
    private final CurrentCaller current;

    @Inject
    public MessagesResource(Conversation conversation, IssueDesk desk, CurrentCaller current) {
        this.conversation = conversation;
        this.desk = desk;
        this.current = current;
    }

    /** @param items oldest first */
    public record All(List<Said> items) {
        public All {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "Everything said about the issue, notes included, oldest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\": [" + EXAMPLE + "]}")))
    public All list(@PathParam("issue") long number) {
        return new All(desk.said(number, current.caller()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer everyone behind the issue, or some of them, or leave a note among staff")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(
                                        name = "everyone",
                                        value = "{\"text\": \"查到了，86元今天退回。\", \"to\": \"everyone\"}"),
                                @ExampleObject(
                                        name = "one person",
                                        value =
                                                "{\"text\": \"请把订单号发给我们。\", \"to\": [\"01980d4e-9a00-7c31-8f10-2f1d5c1b7a20\"]}"),
                                @ExampleObject(name = "a note", value = "{\"text\": \"回调网关有4%丢失\", \"note\": true}")
                            }))
    @APIResponse(
            responseCode = "201",
            content = @Content(examples = @ExampleObject(name = "an answer to all", value = EXAMPLE)))
    public Response say(@PathParam("issue") long number, NewMessage message) {
        return Response.status(Response.Status.CREATED)
                .entity(say(number, message, current.caller()))
                .build();
    }

    private Said say(long number, NewMessage message, Caller by) {
        if (message.isNote()) {
            return Said.of(conversation.note(number, message.text(), by), Set.of());
        }
        if (message.isToEveryone()) {
            return Said.of(conversation.answerEveryone(number, message.text(), by), Set.of());
        }
        var reports = message.reports();
        return Said.of(
                conversation.answer(number, message.text(), reports, by),
                reports.stream().map(Object::toString).collect(Collectors.toSet()));
    }
}
