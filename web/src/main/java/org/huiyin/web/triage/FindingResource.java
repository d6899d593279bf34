package org.huiyin.web.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.desk.FindingView;
import org.huiyin.desk.IssueDesk;
import org.huiyin.linking.Linking;
import org.huiyin.web.access.CurrentCaller;

/** Which issue a report is about: said by a person. */
@Path("/api/v1/reports/{report:[0-9a-fA-F-]{36}}/finding")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "findings")
public class FindingResource {

    private final Linking linking;
    private final IssueDesk desk;
    private final CurrentCaller current;

    @Inject
    public FindingResource(Linking linking, IssueDesk desk, CurrentCaller current) {
        this.linking = linking;
        this.desk = desk;
        this.current = current;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Link the report to an issue, or (null) give it one of its own")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "link", value = "{\"issue\": \"142\"}")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "the finding", value = """
                                                    {"issue": "142", "decision": "linked", "decidedBy": "member", "decidedByName": "陈宇",
                                                     "score": 1.0, "because": [], "proposed": null, "at": "2026-11-20T08:12:31Z"}""")))
    public FindingView link(@PathParam("report") UUID report, Target target) {
        var by = current.caller();
        linking.link(report, target.number(), by);
        return desk.finding(report);
    }
}
