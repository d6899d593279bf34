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

    /** With the band that the value lies in: within ±2 neutral, from ±7 on very. */
    public static Emotion of(int value) {
        if (Math.abs(value) <= 2) {
            return new Emotion(value, Band.NEUTRAL);
        }
        boolean very = Math.abs(value) >= 7;
        if (value < 0) {
            return new Emotion(value, very ? Band.VERY_NEGATIVE : Band.NEGATIVE);
        }
        return new Emotion(value, very ? Band.VERY_POSITIVE : Band.POSITIVE);
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
