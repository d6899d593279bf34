package org.huiyin.search.decide;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.huiyin.search.Reason;

/** How probable it is that two texts mean the same, and why. Which is named first makes no difference. */
public record Alike(String a, String b, double probability, List<Reason> because) {

    public Alike {
        requireNonNull(a, "a");
        requireNonNull(b, "b");
        because = List.copyOf(because);
        if (a.equals(b)) {
            throw new IllegalArgumentException("two texts, not twice " + a);
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1: " + probability);
        }
    }

    /** Of the two, the one that this is not. */
    public String other(String id) {
        return a.equals(id) ? b : a;
    }

    Couple couple() {
        return new Couple(a, b);
    }
}
