package org.huiyin.simulator;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What a vendor was told to do wrong, each for once: at the next call to which it applies. */
final class Whims {

    private final List<Mischief> known;
    private final Deque<Mischief> told = new ConcurrentLinkedDeque<>();

    Whims(Mischief... known) {
        this.known = List.of(known);
    }

    /** What there is to do wrong at this vendor. */
    List<Mischief> known() {
        return known;
    }

    void add(Mischief how) {
        if (!known.contains(how)) {
            throw new IllegalArgumentException("No " + how + " here");
        }
        told.add(how);
    }

    /** Whether that is what it is told to do now; with that it is done. */
    boolean isNow(Mischief how) {
        return told.removeFirstOccurrence(how);
    }

    /** How often it will still be done. */
    long waiting(Mischief how) {
        return told.stream().filter(how::equals).count();
    }
}
