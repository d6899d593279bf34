package org.huiyin.web.issue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.IssueItem;
import org.huiyin.shared.PageOf;
import org.huiyin.web.access.CurrentCaller;

/** The queue of issues, for programs. */
@Path("/api/v1/issues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "issues")
public class IssuesResource {

    private final IssueDesk desk;
    private final CurrentCaller current;

    @Inject
    public IssuesResource(IssueDesk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "A state, or `open`, or `closed`",
            example = "open")
    @Parameter(name = "workgroup", in = ParameterIn.QUERY, example = "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11")
    @Parameter(name = "topic", in = ParameterIn.QUERY, example = "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12")
    @Parameter(name = "channel", in = ParameterIn.QUERY, example = "qr")
    @Parameter(name = "type", in = ParameterIn.QUERY, example = "complaint")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words of any report behind the issue, of its title, or its number",
            example = "扫码 未支付")
    @Parameter(name = "overdue", in = ParameterIn.QUERY, example = "true")
    @Parameter(name = "mine", in = ParameterIn.QUERY, example = "true")
    @Parameter(name = "unassigned", in = ParameterIn.QUERY, description = "Nobody in person has it", example = "true")
    @Parameter(name = "waiting", in = ParameterIn.QUERY, description = "A person should compare it", example = "true")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`due`, `updated` or `people`", example = "due")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100", example = "50")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before")
    @Operation(summary = "The issues of the caller's workgroups, in pages")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "one issue", value = """
                                                    {"items": [{"issue": "142", "title": "扫码付款后仍显示未支付", "state": "in_progress",
                                                     "type": "complaint", "reports": 37, "people": 31,
                                                     "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11",
                                                     "assignedBecause": "支付相关", "due": "2026-11-21T08:00:00Z",
                                                     "emotion": -6.4, "updatedAt": "2026-11-20T08:12:31Z"}], "next": null}""")))
    public PageOf<IssueItem> list(@BeanParam IssueQuery query) {
        return desk.list(query.filter(), query.limit, query.cursor, current.caller());
    }
}
