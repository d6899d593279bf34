package org.huiyin.web.meter;

import java.util.List;
import org.huiyin.automation.AutomationCard;
import org.huiyin.automation.AutomationState;
import org.huiyin.meter.Measure;
import org.huiyin.shared.Words;

/** How right the machine is, kind by kind. */
public record MeterPage(List<Kind> kinds, boolean mayHold) {

    public MeterPage {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind of decision.
     *
     * @param labels each label by itself, with its name
     * @param waiting how many questions wait for the reader
     */
    public record Kind(AutomationCard automation, Measure all, List<Labelled> labels, long waiting) {

        public Kind {
            labels = List.copyOf(labels);
        }

        public String name() {
            return Words.of(automation.kind());
        }

        public String state() {
            return Words.of(automation.state());
        }
    }

    public record Labelled(String name, Measure measure) {}

    public List<Kind> belowGate() {
        return kinds.stream()
                .filter(kind -> kind.automation().state() == AutomationState.BELOW_GATE)
                .toList();
    }

    public long waiting() {
        return kinds.stream().mapToLong(Kind::waiting).sum();
    }
}
