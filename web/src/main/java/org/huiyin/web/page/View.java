package org.huiyin.web.page;

/**
 * A page to be shown: the template's name without its ending, and the one record it shows. Templates get {@code ui} and
 * {@code page}.
 */
public record View(String template, Object page, boolean shared) {

    /** A page of its reader alone: never kept by a browser or a proxy. */
    public static View of(String template, Object page) {
        return new View(template, page, false);
    }

    /** A page that is the same for all readers of its language: may be kept for a minute, and is asked for by ETag. */
    public static View shared(String template, Object page) {
        return new View(template, page, true);
    }
}
