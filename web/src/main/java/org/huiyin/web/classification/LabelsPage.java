package org.huiyin.web.classification;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.desk.ReportItem;
import org.huiyin.shared.Share;
import org.huiyin.web.page.Choice;
import org.jspecify.annotations.Nullable;

/** What one report is said to be, by whom, and what else it could be. */
public record LabelsPage(ReportItem report, List<Line> lines) {

    public LabelsPage {
        lines = List.copyOf(lines);
    }

    /**
     * One kind of label.
     *
     * @param kind in the words of forms: {@code type}
     * @param value what it says now; null where nobody and nothing has said anything
     * @param origin who or what said so; null where nobody has
     * @param confidence of a machine
     * @param measured how right the machine is with this kind of label; unknown where that is not measured
     */
    public record Line(
            String kind,
            @Nullable String value,
            @Nullable String origin,
            double confidence,
            Share measured,
            List<Choice> choices) {

        public Line {
            choices = List.copyOf(choices);
        }

        /** With an empty one in front where nothing is said yet. */
        public List<Choice> offered(String nothing) {
            if (value != null
                    && choices.stream().anyMatch(choice -> choice.value().equals(value))) {
                return choices;
            }
            var offered = new ArrayList<>(List.of(Choice.of("", nothing)));
            offered.addAll(choices);
            return offered;
        }

        public boolean isByMachine() {
            return origin != null && !List.of("person", "reporter", "rating").contains(origin);
        }
    }
}
