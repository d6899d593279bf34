package org.huiyin.mail.letter;

import java.util.List;
import java.util.Optional;

/** A part of a mail. */
public sealed interface Block {

    /** Our own sentences. */
    record Paragraph(String text) implements Block {}

    /** Small print that is still part of the message. */
    record Note(String text) implements Block {}

    /** Words of a person: of staff, or of the reader. */
    record Words(String label, List<List<String>> paragraphs, Voice voice) implements Block {}

    /** Who speaks in {@link Words}. */
    enum Voice {
        OURS,
        READERS
    }

    /** One thing to do. */
    record Action(Link link, String fallback) implements Block {}

    /** A way to more, less prominent than the one thing to do. */
    record More(Link link) implements Block {}

    /** A question and its possible answers, all of equal rank. */
    record Choice(String question, List<Link> answers, String hint, String fallback) implements Block {}

    /** A list, one thing a row. */
    record Rows(List<Row> rows) implements Block {}

    /** One row; urgent ones are marked in words, and coloured on top. */
    record Row(String title, String detail, Optional<String> urgent, Optional<Link> link) {}

    /** Formatted text that the caller has sanitised, and the same as plain text. */
    record Formatted(List<List<String>> text, String html) implements Block {}
}
