package org.huiyin.web.relabelling;

import java.util.List;
import org.huiyin.desk.Difference;
import org.huiyin.desk.RelabellingDesk;
import org.huiyin.relabelling.RelabellingCard;
import org.huiyin.relabelling.RelabellingState;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Words;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One relabelling with what it changes, and those before it.
 *
 * @param shown null while there was none
 * @param more true where the rarest differences are not listed
 */
public record RelabellingPage(
        @Nullable RelabellingCard shown, List<Difference> differences, boolean more, List<RelabellingCard> all) {

    private static final int LONGEST_EXAMPLE = 60;

    public RelabellingPage {
        differences = List.copyOf(differences);
        all = List.copyOf(all);
    }

    static RelabellingPage of(
            @Nullable RelabellingCard shown, List<Difference> differences, List<RelabellingCard> all) {
        return new RelabellingPage(shown, differences, differences.size() >= RelabellingDesk.MOST, all);
    }

    /** Whether another one may begin. */
    public boolean isFree() {
        return all.stream().noneMatch(card -> card.state().isUnderway());
    }

    public static String word(RelabellingState state) {
        return Words.of(state);
    }

    public static String tone(RelabellingState state) {
        return switch (state) {
            case APPLIED -> "tag--pos";
            case FAILED -> "tag--neg";
            case DISCARDED, UNDONE -> "tag--line";
            default -> "tag--info";
        };
    }

    public static String from(Ui ui, Difference difference) {
        return word(ui, difference, difference.from(), difference.fromName());
    }

    public static String to(Ui ui, Difference difference) {
        return word(ui, difference, difference.to(), difference.toName());
    }

    private static String word(Ui ui, Difference difference, String word, @Nullable Bilingual name) {
        if (word.isEmpty()) {
            return ui.t("relabelling.nothing");
        }
        return name == null ? ui.t("relabelling." + difference.kind() + "." + word) : ui.t(name);
    }

    public static String excerpt(Difference.Example example) {
        var text = example.text().strip().replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= LONGEST_EXAMPLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
    }
}
