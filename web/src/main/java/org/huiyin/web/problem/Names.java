package org.huiyin.web.problem;

/** The names of the problem types, as they stand in {@code /problems/<name>}. */
final class Names {

    private Names() {}

    static String ofStatus(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 412 -> "changed-meanwhile";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status < 500 ? "bad-request" : "failed";
        };
    }

    /** The last part of the key: {@code fix.already-fixed} is of the type {@code already-fixed}. */
    static String ofConflict(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Different sentences may be of one type: {@code bad-request.unknown-field} is a {@code bad-request}. */
    static String ofRejected(Rejected rejected) {
        int dot = rejected.name().indexOf('.');
        return dot < 0 ? rejected.name() : rejected.name().substring(0, dot);
    }
}
