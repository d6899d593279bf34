package org.huiyin.web.issue;

import jakarta.ws.rs.QueryParam;
import org.huiyin.desk.IssueFilter;
import org.jspecify.annotations.Nullable;

/** What a program may ask of the list of issues. Described at the method, where Payara looks for it. */
public class IssueQuery {

    @QueryParam("state")
    @Nullable String state;

    @QueryParam("workgroup")
    @Nullable String workgroup;

    @QueryParam("topic")
    @Nullable String topic;

    @QueryParam("channel")
    @Nullable String channel;

    @QueryParam("type")
    @Nullable String type;

    @QueryParam("q")
    @Nullable String q;

    @QueryParam("overdue")
    boolean overdue;

    @QueryParam("mine")
    boolean mine;

    @QueryParam("unassigned")
    boolean unassigned;

    @QueryParam("waiting")
    boolean waiting;

    @QueryParam("sort")
    @Nullable String sort;

    @QueryParam("limit")
    @Nullable Integer limit;

    @QueryParam("cursor")
    @Nullable String cursor;

    IssueFilter filter() {
        return new IssueFilter(state, workgroup, topic, channel, type, q, overdue, mine, unassigned, waiting, sort);
    }
}
