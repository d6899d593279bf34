package org.huiyin.web.desk;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Language;
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

    public static List<Choice> outcomes(Ui ui) {
        return Stream.of("fixed", "answered", "thanked", "declined")
                .map(word -> Choice.of(word, ui.t("desk.outcome." + word)))
                .toList();
    }

    public static List<Choice> kinds(Ui ui) {
        return Stream.of("remedy", "adjustment", "optimisation")
                .map(word -> Choice.of(word, ui.t("desk.kind." + word)))
                .toList();
    }

    /** What readers of one language get. */
    public record Preview(String lang, String language, String about, String text, boolean asks) {}

    /** In each language of the people behind the issue; who reads a language nobody wrote gets the other one. */
    public static List<Preview> previews(EndForm form, IssuePane issue) {
        boolean asks = form.outcome().equals("fixed");
        return Stream.of(Language.ZH_CN, Language.EN)
                .map(language -> new Preview(
                        language.tag(),
                        language.ownName(),
                        issue.issue().publicTitle(),
                        form.text().in(language.locale()),
                        asks))
                .toList();
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
