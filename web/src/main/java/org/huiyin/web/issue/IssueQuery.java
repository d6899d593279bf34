package org.huiyin.web.issue;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.desk.IssueFilter;
import org.jspecify.annotations.Nullable;

/** What a program may ask of the list of issues. */
public class IssueQuery {

    @QueryParam("state")
    @Parameter(description = "A state, or `open`, or `closed`", example = "open")
    @Nullable
    String state;

    @QueryParam("workgroup")
    @Nullable
    String workgroup;

    @QueryParam("topic")
    @Nullable
    String topic;

    @QueryParam("channel")
    @Parameter(example = "qr")
    @Nullable
    String channel;

    @QueryParam("type")
    @Parameter(example = "complaint")
    @Nullable
    String type;

    @QueryParam("q")
    @Parameter(description = "Words of any report behind the issue, of its title, or its number", example = "扫码 未支付")
    @Nullable
    String q;

    @QueryParam("overdue")
    boolean overdue;

    @QueryParam("mine")
    boolean mine;

    @QueryParam("unassigned")
    boolean unassigned;

    @QueryParam("waiting")
    @Parameter(description = "Only issues that a person should compare with another")
    boolean waiting;

    @QueryParam("sort")
    @Parameter(description = "`due`, `updated` or `people`", example = "due")
    @Nullable
    String sort;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    IssueFilter filter() {
        return new IssueFilter(state, workgroup, topic, channel, type, q, overdue, mine, unassigned, waiting, sort);
    }
}
