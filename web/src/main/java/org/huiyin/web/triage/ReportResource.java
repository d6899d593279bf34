package org.huiyin.web.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.ReportItem;
import org.huiyin.web.access.CurrentCaller;

/** One report as staff see it. */
@Path("/api/v1/reports/{report:[0-9a-fA-F-]{36}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "findings")
public class ReportResource {

    private final IssueDesk desk;
    private final CurrentCaller current;

    @Inject
    public ReportResource(IssueDesk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    @Operation(summary = "One report with its finding, as it stands in an issue's reportList")
    @APIResponse(responseCode = "200", content = @Content(examples = @ExampleObject(name = "a report", value = """
                                                    {"id": "01980d4e-9a00-7c31-8f10-2f1d5c1b7a20", "reference": "7K3M9QXW",
                                                     "text": "在静安店扫桌上的码付了86元，钱扣了，收银台还显示未支付。", "channel": "qr", "language": "zh-Hans",
                                                     "receivedAt": "2026-11-20T06:02:11Z", "finding": {"issue": "142",
                                                     "decidedBy": "machine", "score": 0.91, "because": [{"kind": "words",
                                                     "text": "扫码 未支付"}], "at": "2026-11-20T06:02:12Z"}}""")))
    public ReportItem read(@PathParam("report") UUID report) {
        return desk.report(report, current.caller());
    }
}
