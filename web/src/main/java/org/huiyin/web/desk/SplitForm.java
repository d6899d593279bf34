package org.huiyin.web.desk;

import java.util.List;
import java.util.Set;
import org.huiyin.desk.IssueItem;
import org.huiyin.split.Sentence;
import org.huiyin.web.page.FormErrors;

/**
 * Which sentences of a report are about something else, and about what.
 *
 * @param marked where the marked sentences begin
 * @param words that an issue was looked for by
 * @param found issues to choose from; empty as long as nobody looked
 * @param asked whether somebody looked
 */
public record SplitForm(
        List<Sentence> sentences,
        Set<Integer> marked,
        String words,
        List<IssueItem> found,
        boolean asked,
        FormErrors errors) {

    public SplitForm {
        sentences = List.copyOf(sentences);
        marked = Set.copyOf(marked);
        found = List.copyOf(found);
    }

    /** Nothing can be taken out of a single sentence. */
    public boolean isPossible() {
        return sentences.stream().filter(sentence -> sentence.part() == 0).count() > 1;
    }

    /** Whether the form stands open, because somebody is filling it in. */
    public boolean isOpen() {
        return asked || !errors.isEmpty();
    }
}
