package org.huiyin.release;

import java.util.List;
import java.util.Locale;
import org.huiyin.shared.Bilingual;

/** The first draft of a release: for each fix what was wrong and what changed, in the words that are already there. */
final class DraftText {

    private DraftText() {}

    static Bilingual of(List<EntryCard> entries) {
        return new Bilingual(in(Locale.CHINA, entries), in(Locale.ENGLISH, entries));
    }

    private static String in(Locale locale, List<EntryCard> entries) {
        var text = new StringBuilder();
        boolean chinese = locale.getLanguage().equals("zh");
        for (var entry : entries) {
            text.append("## ").append(escape(entry.publicTitle())).append("\n\n");
            text.append(entry.changed().in(locale).strip()).append("\n\n");
            text.append(told(chinese, entry.people())).append("\n\n");
        }
        return text.toString().strip();
    }

    private static String told(boolean chinese, int people) {
        if (chinese) {
            return people + "位用户告诉了我们这个问题。";
        }
        return people == 1 ? "1 person told us about this." : people + " people told us about this.";
    }

    /** A title is plain text; in Markdown its signs must not start anything. */
    private static String escape(String title) {
        return title.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
