package org.huiyin.web.desk;

import jakarta.ws.rs.QueryParam;
import org.huiyin.desk.IssueFilter;
import org.jspecify.annotations.Nullable;

/** What stands in the address of the inbox. Without a state it is what is open. */
public class QueueQuery {

    /** Asks for issues in whatever state. */
    static final String ANY = "any";

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

    @QueryParam("cursor")
    @Nullable String cursor;

    /** A search looks everywhere; otherwise what has ended is in nobody's way. */
    IssueFilter filter() {
        var wanted = state == null || state.isBlank() ? (isSearch() ? ANY : "open") : state;
        return new IssueFilter(
                wanted.equals(ANY) ? null : wanted,
                workgroup,
                topic,
                channel,
                type,
                q,
                overdue,
                mine,
                unassigned,
                waiting,
                sort);
    }

    boolean isSearch() {
        return q != null && !q.isBlank();
    }
}
