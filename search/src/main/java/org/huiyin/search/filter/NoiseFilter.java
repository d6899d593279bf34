package org.huiyin.search.filter;

import java.util.Optional;

/**
 * Says whether a report looks like one that nobody has to read, and why. Deterministic, and safe for any number of threads.
 *
 * <p>What speaks of danger or of the law is never suspected, whoever sends it and however often.
 */
public final class NoiseFilter {

    private final int mostFromOnePerson;
    private final int mostOfOneText;

    /**
     * @param mostFromOnePerson so many reports one person may send within an hour
     * @param mostOfOneText so often the same text may come within an hour, where it also offers or links something: many who
     *     say the same about the same problem are what this product is for
     */
    public NoiseFilter(int mostFromOnePerson, int mostOfOneText) {
        this.mostFromOnePerson = mostFromOnePerson;
        this.mostOfOneText = mostOfOneText;
    }

    /** The first ground that holds, the plainest ones first. */
    public Optional<Suspicion> look(String text, Surroundings around) {
        var traits = Traits.of(text);
        if (traits.isSafety()) {
            return Optional.empty();
        }
        return Babble.symbols(traits)
                .filter(sign -> !around.hasMore().getAsBoolean())
                .or(() -> Babble.repetition(traits))
                .or(() -> Advertising.in(traits))
                .or(() -> Insult.in(traits))
                .or(() -> Babble.gibberish(traits))
                .or(() -> flood(traits, around));
    }

    private Optional<Suspicion> flood(Traits text, Surroundings around) {
        if (around.fromSamePerson() > mostFromOnePerson) {
            return Optional.of(new Suspicion(Suspicion.Kind.FLOOD, "1 → " + around.fromSamePerson()));
        }
        int same = Advertising.isNear(text) ? around.sameText().getAsInt() : 0;
        return same > mostOfOneText ? Optional.of(new Suspicion(Suspicion.Kind.FLOOD, same + " =")) : Optional.empty();
    }
}
