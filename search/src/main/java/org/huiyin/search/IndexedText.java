package org.huiyin.search;

import static java.util.Objects.requireNonNull;

import org.huiyin.search.encode.Encoders;
import org.huiyin.search.encode.Meaning;

/**
 * One text that can be found again: the caller's id, the words as they were said, their language and their meaning.
 *
 * @param title its heading, empty where it has none; counts twice
 * @param meaning of title and text together; {@link Meaning#NONE} where no model has read it
 * @param titleMeaning of the title alone; NONE where there is no title
 */
public record IndexedText(
        String id, String title, String text, Language language, Meaning meaning, Meaning titleMeaning) {

    public IndexedText {
        requireNonNull(title, "title");
        requireNonNull(text, "text");
        requireNonNull(language, "language");
        requireNonNull(meaning, "meaning");
        requireNonNull(titleMeaning, "titleMeaning");
        if (id.isEmpty() || id.length() > 200) {
            throw new IllegalArgumentException("an id has 1 to 200 characters, not " + id.length());
        }
    }

    public IndexedText(String id, String text, Language language) {
        this(id, "", text, language, Meaning.NONE, Meaning.NONE);
    }

    /** To be found by its words alone. */
    public static IndexedText of(String id, String text) {
        return of(id, text, Meaning.NONE);
    }

    /** With a meaning that was read before. */
    public static IndexedText of(String id, String text, Meaning meaning) {
        return new IndexedText(id, "", text, Language.of(text), meaning, Meaning.NONE);
    }

    /** Read now, title and text. */
    public static IndexedText read(String id, String title, String text, Encoders encoders) {
        String all = whole(title, text);
        boolean alone = title.isBlank() || text.isBlank();
        return new IndexedText(
                id, title, text, Language.of(all), encoders.read(all), alone ? Meaning.NONE : encoders.read(title));
    }

    /** What its words and its meaning are read from. */
    String whole() {
        return whole(title, text);
    }

    private static String whole(String title, String text) {
        if (title.isBlank()) {
            return text;
        }
        return text.isBlank() ? title : title + ".\n" + text;
    }
}
