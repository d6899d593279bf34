package org.huiyin.web.issue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.desk.IssueDesk;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.Topics;
import org.huiyin.web.access.CurrentCaller;

/** One issue, for programs. */
@Path("/api/v1/issues/{issue:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "issues")
public class IssueResource {

    private static final String EXAMPLE = """
            {"issue": "142", "title": "扫码付款后仍显示未支付", "publicTitle": "扫码付款后仍显示未支付", "state": "in_progress",
             "type": "complaint", "reports": 1, "people": 1, "workgroup": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e11",
             "assignedBecause": "支付相关", "due": "2026-11-21T08:00:00Z", "emotion": -6.4, "updatedAt": "2026-11-20T08:12:31Z",
             "mergedInto": null, "merged": [],
             "reportList": [{"id": "01980d4e-9a00-7c31-8f10-2f1d5c1b7a20", "reference": "7K3M9QXW",
              "text": "在静安店扫桌上的码付了86元，钱扣了，收银台还显示未支付。", "channel": "qr", "language": "zh-Hans",
              "receivedAt": "2026-11-20T06:02:11Z", "finding": {"issue": "142", "decidedBy": "machine", "score": 0.91,
              "because": [{"kind": "words", "text": "扫码 未支付"}], "at": "2026-11-20T06:02:12Z"}}],
             "fixes": [], "log": [{"at": "2026-11-20T06:02:12Z", "by": "machine", "action": "opened"}]}""";

    private final IssueDesk desk;
    private final Issues issues;
    private final Topics topics;
    private final CurrentCaller current;

    @Inject
    public IssueResource(IssueDesk desk, Issues issues, Topics topics, CurrentCaller current) {
        this.desk = desk;
        this.issues = issues;
        this.topics = topics;
        this.current = current;
    }

    @GET
    @Operation(summary = "One issue with every report behind it, its outcomes and its log")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "an issue", value = EXAMPLE)))
    public IssueBody read(@PathParam("issue") long number) {
        return IssueBody.of(desk.issue(number, current.caller()));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change title, public title or topic")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "two titles", value = """
                                                    {"title": "扫码付款回调丢失", "publicTitle": "扫码付款后仍显示未支付"}""")))
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "an issue", value = EXAMPLE)))
    public Response change(@PathParam("issue") long number, IssuePatch patch) {
        var by = current.caller();
        // Looked up before anything is changed: a request is taken as a whole or not at all.
        var topic = patch.newTopic()
                .map(id -> topics.find(id).orElseThrow(() -> Refusal.Invalid.field("/topic", "issue.topic-unknown")));
        if (patch.hasWords()) {
            issues.entitle(number, patch.title(), patch.publicTitle(), by);
        }
        if (patch.namesTopic()) {
            issues.isAbout(
                    number,
                    topic.map(t -> t.id()).orElse(null),
                    topic.map(t -> t.stage()).orElse(null),
                    by);
        }
        return Response.ok(read(number, by)).build();
    }

    /** Marketing changes the public title of every issue, and reads of it what everybody may read. */
    private Object read(long number, Caller by) {
        var issue = issues.find(number).orElseThrow();
        return by.sees(issue.workgroup())
                ? IssueBody.of(desk.issue(number, by))
                : new PublicTexts(Long.toString(number), issue.publicTitle());
    }

    /** What marketing gets of an issue that is not of its own workgroups. */
    public record PublicTexts(String issue, String publicTitle) {}
}
