package org.huiyin.search.classify;

/** How the writer felt, from −10 (furious) to +10 (delighted). */
public record Emotion(int value, Band band) {

    public enum Band {
        VERY_NEGATIVE,
        NEGATIVE,
        NEUTRAL,
        POSITIVE,
        VERY_POSITIVE
    }

    public Emotion {
        if (value < -10 || value > 10) {
            throw new IllegalArgumentException("emotion runs from -10 to 10: " + value);
        }
    }

    /** One star is −10, five are +10. */
    public static Emotion fromRating(int stars) {
        return switch (stars) {
            case 1 -> new Emotion(-10, Band.VERY_NEGATIVE);
            case 2 -> new Emotion(-5, Band.NEGATIVE);
            case 3 -> new Emotion(0, Band.NEUTRAL);
            case 4 -> new Emotion(5, Band.POSITIVE);
            case 5 -> new Emotion(10, Band.VERY_POSITIVE);
            default -> throw new IllegalArgumentException("a rating has 1 to 5 stars: " + stars);
        };
    }
}
