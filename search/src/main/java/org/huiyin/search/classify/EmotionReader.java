package org.huiyin.search.classify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.search.Normalizer;
import org.huiyin.search.encode.Encoders;
import org.huiyin.search.encode.Meaning;

/**
 * Reads from a text how its writer feels.
 *
 * <p>Before anybody has rated anything it knows what glad and cross people say, and which words they use; with every
 * rated text it learns, and from {@value #ENOUGH} of each kind on it goes by those alone.
 */
public final class EmotionReader {

    private static final int ENOUGH = 200;
    private static final String GLAD = "glad";
    private static final String CROSS = "cross";
    /** How much one word of feeling says, in units of log odds, until there is enough to learn from. */
    private static final double WORD = 1.5;

    /** A text that its writer has rated: four or five stars are glad, one or two are cross. */
    public record Rated(String text, Meaning meaning, boolean glad) {
        public Rated {
            requireNonNull(text, "text");
            requireNonNull(meaning, "meaning");
        }
    }

    private final TextClassifier classifier;
    private final double word;

    private EmotionReader(TextClassifier classifier, double word) {
        this.classifier = classifier;
        this.word = word;
    }

    /** Takes seconds for ten thousand rated texts. */
    public static EmotionReader learn(Encoders encoders, List<Rated> rated) {
        var examples = new ArrayList<Labelled>();
        for (Rated one : rated) {
            examples.add(new Labelled(one.text(), one.meaning(), one.glad() ? GLAD : CROSS));
        }
        long glad = rated.stream().filter(Rated::glad).count();
        long fewer = Math.min(glad, rated.size() - glad);
        if (fewer < ENOUGH) {
            Feelings.GLAD.forEach(text -> examples.add(new Labelled(text, encoders.read(text), GLAD)));
            Feelings.CROSS.forEach(text -> examples.add(new Labelled(text, encoders.read(text), CROSS)));
        }
        double word = WORD * Math.clamp(1 - (double) fewer / ENOUGH, 0, 1);
        return new EmotionReader(TextClassifier.learn(examples), word);
    }

    /** From 0 (cross) to 1 (glad). */
    public double probabilityOfGladness(String text, Meaning meaning) {
        double glad = classifier.guess(text, meaning).stream()
                .filter(guess -> guess.label().equals(GLAD))
                .mapToDouble(Guess::probability)
                .sum();
        double odds = Math.log(Math.max(1e-6, glad) / Math.max(1e-6, 1 - glad));
        return 1 / (1 + Math.exp(-(odds + word * FeelingWords.balance(Normalizer.folded(text)))));
    }

    /** The emotion, and how probable it is that its sign is right. */
    public Reading read(String text, Meaning meaning) {
        double glad = probabilityOfGladness(text, meaning);
        return new Reading(Emotion.of((int) Math.round(20 * glad - 10)), Math.max(glad, 1 - glad));
    }

    /** @param confidence from 0.5 to 1 */
    public record Reading(Emotion emotion, double confidence) {}
}
