package org.huiyin.web.fix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.huiyin.web.json.JsonBody;

/** Praise that was thanked for. */
@Path("/api/v1/issues/{issue:\\d{1,18}}/thanks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class ThanksResource {

    private final Fixes fixes;
    private final CurrentCaller current;

    @Inject
    public ThanksResource(Fixes fixes, CurrentCaller current) {
        this.fixes = fixes;
        this.current = current;
    }

    @PUT
    @Operation(summary = "End the issue as thanked; words of its own may be missing, and so may the body")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "thanks", value = """
                                                    {"text": {"zh-CN": "谢谢，已经转给门店的同事", "en": "Thank you, we passed it on to the store"}}""")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "the outcome", value = """
                                                    {"id": "01980d60-1c2d-7e3f-8a4b-5c6d7e8f9a0b", "issue": "142", "outcome": "thanked", "kind": null, "text": {"zh-CN": "谢谢，已经转给门店的同事", "en": null}, "by": "陈宇", "at": "2026-11-21T03:00:00Z", "undoneAt": null, "undoneBecause": null}""")))
    public FixView thank(@PathParam("issue") long number, byte[] body) {
        var text = body.length == 0
                ? null
                : JsonBody.read(body, OutcomeBodies.Thanks.class).text();
        return FixView.of(fixes.thank(number, text, current.caller()));
    }
}
