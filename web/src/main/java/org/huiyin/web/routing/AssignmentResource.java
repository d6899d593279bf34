package org.huiyin.web.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.routing.AssignmentCard;
import org.huiyin.routing.Routing;
import org.huiyin.topic.Topics;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** Who has an issue. */
@Path("/api/v1/issues/{issue:\\d{1,18}}/assignment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "issues")
public class AssignmentResource {

    private final Routing routing;
    private final Issues issues;
    private final Topics topics;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public AssignmentResource(Routing routing, Issues issues, Topics topics, CurrentCaller current, Ui ui) {
        this.routing = routing;
        this.issues = issues;
        this.topics = topics;
        this.current = current;
        this.ui = ui;
    }

    /** To whom the issue goes. */
    public record Wanted(@Nullable UUID workgroup, @Nullable UUID member) {}

    /** Who has it now, until when it is meant to be done, and why they have it. */
    public record Held(
            String issue,
            UUID workgroup,
            @Nullable UUID member,
            @Nullable Instant due,
            @Nullable String rule,
            String because,
            String by,
            Instant at) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hand an issue to a workgroup, perhaps to one member of it")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "member": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12"}""")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "example", value = """
                                                    {"issue": "142", "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11", "member": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "due": "2026-11-22T03:00:00Z", "rule": null, "because": "陈宇指派", "by": "陈宇", "at": "2026-11-21T03:00:00Z"}""")))
    public Held assign(@PathParam("issue") long number, Wanted wanted) {
        var card = routing.assign(number, wanted.workgroup(), wanted.member(), current.caller());
        return held(card, issues.find(number).map(IssueCard::due).orElse(null));
    }

    private Held held(AssignmentCard card, @Nullable Instant due) {
        return new Held(
                Long.toString(card.issue()),
                card.workgroup(),
                card.member(),
                due,
                card.ruleName(),
                new Because(topics, ui).of(card),
                card.byName(),
                card.at());
    }
}
