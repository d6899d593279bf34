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

/** That it will not be done, and why. */
@Path("/api/v1/issues/{issue:\\d{1,18}}/refusal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class RefusalResource {

    private final Fixes fixes;
    private final CurrentCaller current;

    @Inject
    public RefusalResource(Fixes fixes, CurrentCaller current) {
        this.fixes = fixes;
        this.current = current;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End the issue as declined, with the reason that everybody is told")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "refusal", value = """
                                                    {"reason": {"zh-CN": "老机型的电池已经停产", "en": "Batteries for this model are no longer made"}}""")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "the outcome", value = """
                                                    {"id": "01980d60-1c2d-7e3f-8a4b-5c6d7e8f9a0b", "issue": "142", "outcome": "declined", "kind": null, "text": {"zh-CN": "老机型的电池已经停产", "en": "Batteries for this model are no longer made"}, "by": "陈宇", "at": "2026-11-21T03:00:00Z", "undoneAt": null, "undoneBecause": null}""")))
    public FixView refuse(@PathParam("issue") long number, OutcomeBodies.NotDone refusal) {
        return FixView.of(fixes.decline(number, refusal.reason(), current.caller()));
    }
}
