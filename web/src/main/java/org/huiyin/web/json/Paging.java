package org.huiyin.web.json;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: {@code ?limit=1…100&cursor=<next of the page before>}. */
public class Paging {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    @QueryParam("limit")
    @Nullable Integer limit;

    @QueryParam("cursor")
    @Nullable UUID cursor;

    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.Invalid.field("/limit", "field.between", 1, MOST);
        }
        return limit;
    }

    /** The id after which the page begins; null for the first one. */
    public @Nullable UUID after() {
        return cursor;
    }
}
