package org.huiyin.web.json;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.huiyin.web.problem.Rejected;

/** The version of a thing as its ETag, so that nobody overwrites what they have not seen. */
public final class Versions {

    private static final int CHANGED_MEANWHILE = 412;
    private static final int VERSION_NEEDED = 428;

    private Versions() {}

    public static Response ok(Object thing, long version) {
        return Response.ok(thing).tag(tag(version)).build();
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses where If-Match is missing, or names another version than the present one. */
    public static void require(HttpHeaders headers, long present) {
        var wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (wanted == null || wanted.isBlank()) {
            throw new Rejected(VERSION_NEEDED, "version-needed");
        }
        requireIfGiven(headers, present);
    }

    /** As {@link #require}, for what may also be done without having looked. */
    public static void requireIfGiven(HttpHeaders headers, long present) {
        var wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (wanted != null && !wanted.isBlank() && !names(wanted, present)) {
            throw new Rejected(CHANGED_MEANWHILE, "changed-meanwhile");
        }
    }

    private static boolean names(String wanted, long present) {
        for (var part : wanted.split(",")) {
            if (part.strip().equals("*") || part.strip().equals('"' + Long.toString(present) + '"')) {
                return true;
            }
        }
        return false;
    }
}
