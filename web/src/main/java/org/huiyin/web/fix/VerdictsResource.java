package org.huiyin.web.fix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.VerdictSummary;
import org.huiyin.web.access.CurrentCaller;

/** What the people behind an issue say about its newest fix. */
@Path("/api/v1/issues/{issue:\\d{1,18}}/verdicts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class VerdictsResource {

    private final IssueDesk desk;
    private final CurrentCaller current;

    @Inject
    public VerdictsResource(IssueDesk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    @Operation(summary = "Verdicts on the newest fix: what people said, and how many said nothing")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "three people", value = """
                                                    {"people": 3, "solved": 1, "partly": 0, "not": 1, "silent": 1, "notToReopen": 1,
                                                     "items": [{"report": "01980d4e-9a00-7c31-8f10-2f1d5c1b7a20", "reference": "7K3M9QXW",
                                                     "verdict": "not", "comment": "还是显示未支付", "at": "2026-11-21T03:30:00Z"}]}""")))
    public VerdictSummary read(@PathParam("issue") long number) {
        return desk.verdicts(number, current.caller());
    }
}
