package org.huiyin.web.fix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.desk.FixView;
import org.huiyin.fix.Fixes;
import org.huiyin.web.access.CurrentCaller;

/** The answer to a question. */
@Path("/api/v1/issues/{issue:\\d{1,18}}/answer")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class AnswerResource {

    private final Fixes fixes;
    private final CurrentCaller current;

    @Inject
    public AnswerResource(Fixes fixes, CurrentCaller current) {
        this.fixes = fixes;
        this.current = current;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End the issue as answered; everybody who asked gets the answer")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "answer", value = """
                                                    {"text": {"zh-CN": "每家门店都能开电子发票", "en": "Every store issues electronic invoices"}}""")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "the outcome", value = """
                                                    {"id": "01980d60-1c2d-7e3f-8a4b-5c6d7e8f9a0b", "issue": "142", "outcome": "answered", "kind": null, "text": {"zh-CN": "每家门店都能开电子发票", "en": "Every store issues electronic invoices"}, "by": "陈宇", "at": "2026-11-21T03:00:00Z", "undoneAt": null, "undoneBecause": null}""")))
    public FixView answer(@PathParam("issue") long number, OutcomeBodies.Answer answer) {
        return FixView.of(fixes.answer(number, answer.text(), current.caller()));
    }
}
