package org.huiyin.meter;

import java.util.Collection;
import java.util.List;
import org.huiyin.automation.AutomationKind;
import org.huiyin.shared.Share;

/**
 * How often the machine is right, and how much of what there is it finds.
 *
 * @param label a type, a topic's id, a band; empty for all of the kind together
 * @param precision of what the machine said yes to, how much people say yes to
 * @param recall of what people say yes to, how much the machine said yes to
 */
public record Measure(AutomationKind kind, String label, Share precision, Share recall) {

    /** One answer, and how many it stands for. */
    record Counted(String label, boolean machine, boolean person, double weight) {}

    static Measure of(AutomationKind kind, String label, Collection<Counted> answers) {
        var found = answers.stream().filter(Counted::machine).toList();
        var real = answers.stream().filter(Counted::person).toList();
        boolean alsoLookedForMissed = answers.stream().anyMatch(answer -> !answer.machine());
        return new Measure(
                kind,
                label,
                share(found, found.stream().filter(Counted::person).toList()),
                alsoLookedForMissed
                        ? share(real, real.stream().filter(Counted::machine).toList())
                        : Share.UNKNOWN);
    }

    /** A weighted sample says as much as a plain one of (Σw)²/Σw² answers (Kish 1965). */
    private static Share share(List<Counted> all, List<Counted> hits) {
        double weights = all.stream().mapToDouble(Counted::weight).sum();
        double squares = all.stream().mapToDouble(a -> a.weight() * a.weight()).sum();
        if (squares == 0) {
            return Share.UNKNOWN;
        }
        double worth = weights * weights / squares;
        double hit = hits.stream().mapToDouble(Counted::weight).sum();
        return Share.counted(worth * hit / weights, worth);
    }
}
