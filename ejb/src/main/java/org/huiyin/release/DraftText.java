package org.huiyin.release;

import java.util.List;
import java.util.Locale;
import org.huiyin.shared.Bilingual;

/**
 * The first draft of a release: for each fix what was wrong and what changed, in the words that are already there. How
 * many people told us stands below every release, counted when it is read; in the text it would be said twice, and old.
 */
final class DraftText {

    private DraftText() {}

    static Bilingual of(List<EntryCard> entries) {
        return new Bilingual(in(Locale.CHINA, entries), in(Locale.ENGLISH, entries));
    }

    private static String in(Locale locale, List<EntryCard> entries) {
        var text = new StringBuilder();
        for (var entry : entries) {
            text.append("## ").append(escape(entry.publicTitle())).append("\n\n");
            text.append(entry.changed().in(locale).strip()).append("\n\n");
        }
        return text.toString().strip();
    }

    /** A title is plain text; in Markdown its signs must not start anything. */
    private static String escape(String title) {
        return title.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
