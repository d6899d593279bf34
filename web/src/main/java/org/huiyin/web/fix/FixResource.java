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

/** What was changed. */
@Path("/api/v1/issues/{issue:\\d{1,18}}/fix")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class FixResource {

    private final Fixes fixes;
    private final CurrentCaller current;

    @Inject
    public FixResource(Fixes fixes, CurrentCaller current) {
        this.fixes = fixes;
        this.current = current;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End the issue as fixed; everybody behind it is told and asked")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "fix", value = """
                                                    {"what": {"zh-CN": "支付回调丢失已修复，重复扣款当天退回", "en": "Lost payment callbacks are fixed; double charges are returned the same day"}, "kind": "remedy"}""")))
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "the outcome", value = """
                                                    {"id": "01980d60-1c2d-7e3f-8a4b-5c6d7e8f9a0b", "issue": "142", "outcome": "fixed", "kind": "remedy", "text": {"zh-CN": "支付回调丢失已修复", "en": "Lost payment callbacks are fixed"}, "by": "陈宇", "at": "2026-11-21T03:00:00Z", "undoneAt": null, "undoneBecause": null}""")))
    public FixView fix(@PathParam("issue") long number, OutcomeBodies.NewFix fix) {
        return FixView.of(fixes.fix(number, fix.what(), fix.kind(), current.caller()));
    }
}
