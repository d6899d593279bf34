package org.huiyin.web.search;

import jakarta.ws.rs.QueryParam;
import org.huiyin.desk.SearchFilter;
import org.jspecify.annotations.Nullable;

/** What stands in the address of a search. */
public class SearchAsked {

    @QueryParam("q")
    @Nullable String q;

    @QueryParam("in")
    @Nullable String in;

    @QueryParam("page")
    @Nullable String page;

    @QueryParam("type")
    @Nullable String type;

    @QueryParam("topic")
    @Nullable String topic;

    @QueryParam("stage")
    @Nullable String stage;

    @QueryParam("channel")
    @Nullable String channel;

    @QueryParam("store")
    @Nullable String store;

    @QueryParam("workgroup")
    @Nullable String workgroup;

    @QueryParam("state")
    @Nullable String state;

    @QueryParam("mood")
    @Nullable String mood;

    @QueryParam("since")
    @Nullable String since;

    SearchFilter filter() {
        return new SearchFilter(q, type, topic, stage, channel, store, workgroup, state, mood, since);
    }

    boolean issues() {
        return "issues".equals(in);
    }

    /** What is no number is the first page. */
    int page() {
        return page != null && page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0;
    }
}
