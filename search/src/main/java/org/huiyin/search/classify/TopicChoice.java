package org.huiyin.search.classify;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which topic a text is about, by the words that topics go by and by what was learned together: of topics whose words the text
 * holds alike, the one that is meant.
 *
 * @param confidence from 0 to 1, of whichever of the two is surer of it
 * @param byWords whether that are the words
 */
public record TopicChoice(String id, double confidence, boolean byWords) {

    /** How much a word of a topic says beside what was learned, in units of log odds. */
    private static final double WORDS = 4;

    private static final double LEAST = 1e-4;

    /**
     * @param byWords topics whose words the text holds, the surest first
     * @param learned all topics with their probability
     * @param sureFrom the probability from which what was learned may name a topic that no word names
     */
    public static Optional<TopicChoice> of(List<RankedTopic> byWords, List<Guess> learned, double sureFrom) {
        Map<String, Double> words = new LinkedHashMap<>();
        byWords.forEach(topic -> words.put(topic.id(), topic.confidence()));
        Map<String, Double> likely = new LinkedHashMap<>();
        learned.forEach(guess -> likely.put(guess.label(), guess.probability()));
        var named = new LinkedHashMap<>(words);
        likely.entrySet().stream()
                .filter(guess -> guess.getValue() >= sureFrom)
                .forEach(guess -> named.putIfAbsent(guess.getKey(), 0.0));
        return named.keySet().stream()
                .map(id -> new Weighed(id, words.getOrDefault(id, 0.0), likely.getOrDefault(id, 0.0)))
                .max(Comparator.comparingDouble(Weighed::weight)
                        .thenComparing(Weighed::word)
                        .thenComparing(Weighed::id, Comparator.reverseOrder()))
                .map(Weighed::choice);
    }

    private record Weighed(String id, double word, double probability) {

        double weight() {
            return WORDS * word + Math.log(probability + LEAST);
        }

        TopicChoice choice() {
            return new TopicChoice(id, Math.max(word, probability), word >= probability);
        }
    }
}
