package org.huiyin.search.classify;

import static java.util.Objects.requireNonNull;

import org.huiyin.search.encode.Meaning;

/** A text of which a person has said what it is. */
public record Labelled(String text, Meaning meaning, String label) {
    public Labelled {
        requireNonNull(text, "text");
        requireNonNull(meaning, "meaning");
        requireNonNull(label, "label");
    }
}
