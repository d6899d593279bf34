package org.huiyin.search.split;

/** A stretch of a text, from the first of its characters to before the last. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span has a character at least: " + start + " to " + end);
        }
    }

    /** Its words; nothing where the text has become shorter. */
    public String in(String text) {
        int last = Math.min(end, text.length());
        return start >= last ? "" : text.substring(start, last).strip();
    }
}
