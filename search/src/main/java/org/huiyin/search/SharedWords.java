package org.huiyin.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.search.MixAnalyzer.Token;

/** The words that two texts share, most telling first: whole runs of Han characters instead of their fragments. */
final class SharedWords {

    private static final int MAX_RUN = 12;
    private static final int MAX_CHARACTERS = 600;

    private record Weighted(String word, double weight) {}

    private final TermWeights weights;

    SharedWords(TermWeights weights) {
        this.weights = weights;
    }

    List<Reason> between(Terms a, Terms b, int limit) {
        var shared = new ArrayList<Weighted>();
        addHanRuns(shared, a.text(), b.text());
        addWords(shared, a, b);
        shared.sort(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::word));
        return shared.stream().limit(limit).map(SharedWords::reason).toList();
    }

    private static Reason reason(Weighted shared) {
        return new Reason(Reason.Kind.WORDS, shared.word());
    }

    /** The longest run of b's characters that starts at each place of a, and on behind its end. */
    private void addHanRuns(List<Weighted> shared, String a, String b) {
        String ours = beginning(a);
        String theirs = beginning(b);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ours.length(); ) {
            int end = endOfSharedRun(ours, i, theirs);
            String run = ours.substring(i, end);
            double weight = weight(run);
            if (run.length() >= 2 && weight > 0 && seen.add(run)) {
                shared.add(new Weighted(run, weight));
            }
            i = Math.max(end, i + 1);
        }
    }

    private static String beginning(String text) {
        return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
    }

    private static int endOfSharedRun(String a, int start, String b) {
        int end = start;
        while (end < a.length()
                && end - start < MAX_RUN
                && HanScript.isHan(a.charAt(end))
                && b.contains(a.substring(start, end + 1))) {
            end++;
        }
        return end;
    }

    /** The sum of its characters and pairs, as BM25 has counted them; nothing for words without content. */
    private double weight(String run) {
        double sum = 0;
        boolean content = false;
        for (int i = 0; i < run.length(); i++) {
            double character = weights.of(run.substring(i, i + 1));
            content |= character > TermWeights.HOLLOW_WEIGHT;
            sum += character;
            sum += i + 1 < run.length() ? weights.of(run.substring(i, i + 2)) : 0;
        }
        return content ? sum : 0;
    }

    private void addWords(List<Weighted> shared, Terms a, Terms b) {
        Map<String, String> written = new HashMap<>();
        for (Token token : a.spaced()) {
            written.putIfAbsent(token.term(), a.written(token));
        }
        var theirs = b.frequencies().keySet();
        for (Map.Entry<String, String> word : written.entrySet()) {
            double weight = weights.of(word.getKey());
            boolean telling = theirs.contains(word.getKey()) && weight > TermWeights.HOLLOW_WEIGHT;
            if (telling && mayBeShown(word.getValue())) {
                shared.add(new Weighted(word.getValue(), 2 * weight));
            }
        }
    }

    /** That somebody else gave the same telephone number, order or address is nobody's business. */
    private static boolean mayBeShown(String word) {
        return word.indexOf('.') < 0 && word.chars().filter(Character::isDigit).count() < 5;
    }
}
