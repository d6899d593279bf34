package org.huiyin.search;

import static java.util.Objects.requireNonNull;

/** One text that can be found again: the caller's id, the words as they were said, and their language. */
public record IndexedText(String id, String text, Language language) {

    public IndexedText {
        requireNonNull(text, "text");
        requireNonNull(language, "language");
        if (id.isEmpty() || id.length() > 200) {
            throw new IllegalArgumentException("an id has 1 to 200 characters, not " + id.length());
        }
    }

    public static IndexedText of(String id, String text) {
        return new IndexedText(id, text, Language.of(text));
    }
}
