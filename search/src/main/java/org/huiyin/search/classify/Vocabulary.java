package org.huiyin.search.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.search.Normalizer;
import org.huiyin.search.Words;
import org.huiyin.search.learn.Row;

/**
 * The words of texts as numbers: stemmed words, Han characters singly and in pairs, and the beginnings, middles and ends of
 * words in two to five letters, weighed by tf-idf: (1 + ln tf) · (1 + ln((1 + N) / (1 + n))), scaled to length 1.
 */
final class Vocabulary {

    private static final int MAX_TERMS = 400_000;
    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 5;
    private static final int MAX_CHARACTERS = 2_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[] rarity;

    /** Knows what occurs in at least so many of these texts. */
    Vocabulary(List<String> texts, int least) {
        Map<String, Integer> occurrences = new HashMap<>();
        for (String text : texts) {
            for (String term : terms(text).keySet()) {
                occurrences.merge(term, 1, Integer::sum);
            }
        }
        occurrences.entrySet().stream()
                .filter(one -> one.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_TERMS)
                .forEach(one -> numbers.put(one.getKey(), numbers.size()));
        this.rarity = new float[numbers.size()];
        numbers.forEach((term, number) -> rarity[number] =
                (float) (1 + Math.log((1.0 + texts.size()) / (1 + occurrences.getOrDefault(term, 0)))));
    }

    int size() {
        return rarity.length;
    }

    /** The known terms of the text. */
    Row row(String text) {
        var known = new TreeMap<Integer, Float>();
        double squares = 0;
        for (Map.Entry<String, Integer> term : terms(text).entrySet()) {
            Integer number = numbers.get(term.getKey());
            if (number != null) {
                float value = (float) (1 + Math.log(term.getValue())) * rarity[number];
                known.put(number, value);
                squares += value * value;
            }
        }
        int[] features = new int[known.size()];
        float[] values = new float[known.size()];
        int at = 0;
        float length = (float) Math.sqrt(squares);
        for (Map.Entry<Integer, Float> one : known.entrySet()) {
            features[at] = one.getKey();
            values[at++] = one.getValue() / length;
        }
        return new Row(features, values);
    }

    private static Map<String, Integer> terms(String text) {
        String normalized = Normalizer.normalize(text);
        String beginning = normalized.length() <= MAX_CHARACTERS ? normalized : normalized.substring(0, MAX_CHARACTERS);
        Map<String, Integer> terms = new HashMap<>();
        Words.counted(beginning).forEach((word, count) -> terms.merge("w" + word, count, Integer::sum));
        var word = new StringBuilder(" ");
        for (int i = 0; i <= beginning.length(); i++) {
            char c = i < beginning.length() ? beginning.charAt(i) : ' ';
            if (c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '\'')) {
                word.append(c);
            } else {
                addPieces(word.append(' '), terms);
                word.setLength(1);
            }
        }
        return terms;
    }

    private static void addPieces(StringBuilder word, Map<String, Integer> terms) {
        for (int length = SHORTEST_PIECE; word.length() > 2 && length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                terms.merge(word.substring(start, start + length), 1, Integer::sum);
            }
        }
    }
}
