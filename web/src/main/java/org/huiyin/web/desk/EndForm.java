package org.huiyin.web.desk;

import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;

/**
 * How an issue is to end, as it was typed.
 *
 * @param outcome {@code fixed}, {@code answered}, {@code thanked} or {@code declined}
 * @param preview whether to show what people will get before it is sent
 */
public record EndForm(String outcome, String kind, String zh, String en, boolean preview, FormErrors errors) {

    /** Begins with what issues of that type usually end in. */
    public static EndForm of(IssuePane issue) {
        var outcome =
                switch (issue.item().type()) {
                    case "question" -> "answered";
                    case "praise" -> "thanked";
                    default -> "fixed";
                };
        return new EndForm(outcome, "remedy", "", "", false, FormErrors.NONE);
    }

    Bilingual text() {
        return new Bilingual(zh.isBlank() ? null : zh.strip(), en.isBlank() ? null : en.strip());
    }

    /** The pointers of the refusal differ with the outcome; the fields do not. */
    EndForm refused(Ui ui, Refusal.Invalid refusal) {
        var errors = new FormErrors(FormErrors.of(ui, refusal).all().stream()
                .map(e -> new FormErrors.Entry(field(e.field()), e.text()))
                .toList());
        return new EndForm(outcome, kind, zh, en, preview, errors);
    }

    private static String field(String pointer) {
        if (pointer.endsWith("-en")) {
            return "en";
        }
        return pointer.equals("kind") ? "kind" : "zh";
    }
}
