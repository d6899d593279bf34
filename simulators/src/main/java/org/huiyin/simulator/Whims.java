package org.huiyin.simulator;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** What a vendor was told to do wrong, each for once: at the next call to which it applies. */
final class Whims {

    private static final List<Mischief> USUAL =
            List.of(Mischief.DELAY, Mischief.LOSE_ANSWER, Mischief.RATE_LIMIT, Mischief.TROUBLE, Mischief.REPEAT);

    private final List<Mischief> known;
    private final Deque<Mischief> told = new ConcurrentLinkedDeque<>();

    private Whims(List<Mischief> known) {
        this.known = known;
    }

    static Whims none() {
        return new Whims(List.of());
    }

    /** What every vendor does now and then, and what only some do. */
    static Whims usualAnd(Mischief... more) {
        return new Whims(Stream.concat(USUAL.stream(), Stream.of(more)).toList());
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
