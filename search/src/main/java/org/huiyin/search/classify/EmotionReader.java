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
 * rated text it learns, and from {@value #ENOUGH} of each kind on it goes by those alone. Who only asks, wishes or tells is
 * calm: those seldom rate anything, so that from ratings alone everybody would be glad or cross.
 */
public final class EmotionReader {

    private static final int ENOUGH = 200;
    private static final String GLAD = "glad";
    private static final String CROSS = "cross";
    private static final String FELT = "felt";
    private static final String CALM = "calm";
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
    private final TextClassifier moved;
    private final double word;

    private EmotionReader(TextClassifier classifier, TextClassifier moved, double word) {
        this.classifier = classifier;
        this.moved = moved;
        this.word = word;
    }

    /** As {@link #learn(Encoders, List, List)}, where nobody has shown a calm text yet. */
    public static EmotionReader learn(Encoders encoders, List<Rated> rated) {
        return learn(encoders, rated, List.of());
    }

    /**
     * Takes seconds for ten thousand rated texts.
     *
     * @param calm texts whose writers were neither glad nor cross; the labels do not matter
     */
    public static EmotionReader learn(Encoders encoders, List<Rated> rated, List<Labelled> calm) {
        var known = known(encoders);
        long glad = rated.stream().filter(Rated::glad).count();
        long fewer = Math.min(glad, rated.size() - glad);
        boolean few = fewer < ENOUGH;
        var examples = new ArrayList<>(few ? known : List.of());
        rated.forEach(one -> examples.add(new Labelled(one.text(), one.meaning(), one.glad() ? GLAD : CROSS)));
        double word = WORD * Math.clamp(1 - (double) fewer / ENOUGH, 0, 1);
        // While few have rated they are mostly those who were cross.
        var classifier = TextClassifier.learn(examples, few ? 1 : 0);
        return new EmotionReader(classifier, moved(encoders, known, rated, calm), word);
    }

    private static List<Labelled> known(Encoders encoders) {
        var known = new ArrayList<Labelled>();
        Feelings.GLAD.forEach(text -> known.add(new Labelled(text, encoders.read(text), GLAD)));
        Feelings.CROSS.forEach(text -> known.add(new Labelled(text, encoders.read(text), CROSS)));
        return known;
    }

    /**
     * Tells whether anything is felt at all. Of the rated ones it is shown only some for each calm one: all that is rated is of
     * the trade of this installation, and many of them would teach that whatever is of the trade is felt.
     */
    private static TextClassifier moved(
            Encoders encoders, List<Labelled> known, List<Rated> rated, List<Labelled> calm) {
        var examples = new ArrayList<Labelled>();
        calm.forEach(one -> examples.add(new Labelled(one.text(), one.meaning(), CALM)));
        Calm.SAID.forEach(text -> examples.add(new Labelled(text, encoders.read(text), CALM)));
        known.forEach(one -> examples.add(new Labelled(one.text(), one.meaning(), FELT)));
        int step = Math.max(1, rated.size() / examples.size());
        for (int i = 0; i < rated.size(); i += step) {
            examples.add(new Labelled(rated.get(i).text(), rated.get(i).meaning(), FELT));
        }
        return TextClassifier.learn(examples, 1);
    }

    /** From 0 (cross) to 1 (glad). */
    public double probabilityOfGladness(String text, Meaning meaning) {
        double glad = probability(GLAD, classifier, text, meaning);
        double odds = Math.log(Math.max(1e-6, glad) / Math.max(1e-6, 1 - glad));
        return 1 / (1 + Math.exp(-(odds + word * FeelingWords.balance(Normalizer.folded(text)))));
    }

    /** The emotion, the nearer to 0 the likelier the writer is calm, and how probable it is that its sign is right. */
    public Reading read(String text, Meaning meaning) {
        double glad = probabilityOfGladness(text, meaning);
        double calm = probability(CALM, moved, text, meaning);
        return new Reading(Emotion.of((int) Math.round((1 - calm) * (20 * glad - 10))), Math.max(glad, 1 - glad));
    }

    private static double probability(String label, TextClassifier classifier, String text, Meaning meaning) {
        return classifier.guess(text, meaning).stream()
                .filter(guess -> guess.label().equals(label))
                .mapToDouble(Guess::probability)
                .sum();
    }

    /** @param confidence from 0.5 to 1 */
    public record Reading(Emotion emotion, double confidence) {}
}
