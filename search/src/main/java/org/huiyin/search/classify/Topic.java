package org.huiyin.search.classify;

import static java.util.Objects.requireNonNull;

/** A topic in the words of the people who set it up: name and description in Chinese and in English, either may be empty. */
public record Topic(String id, String zh, String en) {

    public Topic {
        requireNonNull(id, "id");
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
    }
}
