package org.huiyin.search.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.search.Normalizer;
import org.huiyin.search.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says which sentences of a text name which known issue, where they clearly name more than one.
 *
 * <p>Careful on purpose: each problem needs a sentence that by itself clearly repeats its issue, and no sentence of one may be
 * near the other. What is said of one matter in two ways is one matter.
 */
public final class Splitter {

    /** From here on a sentence repeats an issue clearly, where it leans to no other half as much. */
    public static final double CLEARLY = 0.18;
    /** More than this is a story, and people read it. */
    public static final int MOST_SPANS = 12;

    private static final double AHEAD = 2;
    private static final int MOST_PIECES = 4;

    private Splitter() {}

    /** A sentence and the issues it leans to, the strongest first. */
    public record Leaned(Span span, List<Leaning> leanings) {

        public Leaned {
            leanings = List.copyOf(leanings);
        }

        private Optional<Leaning> clear() {
            return leanings.stream()
                    .findFirst()
                    .filter(leaning -> leaning.probability() >= CLEARLY)
                    .filter(leaning -> leaning.probability() >= AHEAD * next());
        }

        private double next() {
            return leanings.size() < 2 ? 0 : leanings.get(1).probability();
        }

        private boolean isNear(String group) {
            return leanings.stream()
                    .anyMatch(leaning -> leaning.group().equals(group) && leaning.probability() >= CLEARLY);
        }
    }

    /** One piece for each problem, in the order in which they are named; none where the text names only one. */
    public static List<Piece> split(List<Leaned> sentences) {
        var byGroup = byGroup(sentences);
        if (byGroup.size() < 2 || byGroup.size() > MOST_PIECES || isAnyNearAnother(byGroup)) {
            return List.of();
        }
        return byGroup.entrySet().stream()
                .map(entry -> piece(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A sentence that leans nowhere goes on with what was said before it, and at the beginning with what comes. */
    private static Map<String, List<Leaned>> byGroup(List<Leaned> sentences) {
        var byGroup = new LinkedHashMap<String, List<Leaned>>();
        var waiting = new ArrayList<Leaned>();
        @Nullable String last = null;
        for (Leaned sentence : sentences) {
            waiting.add(sentence);
            @Nullable String group = sentence.clear().map(Leaning::group).orElse(last);
            if (group != null) {
                byGroup.computeIfAbsent(group, any -> new ArrayList<>()).addAll(waiting);
                waiting.clear();
                last = group;
            }
        }
        return byGroup;
    }

    private static boolean isAnyNearAnother(Map<String, List<Leaned>> byGroup) {
        return byGroup.entrySet().stream().anyMatch(entry -> entry.getValue().stream()
                .anyMatch(sentence -> isNearAnother(sentence, entry.getKey(), byGroup.keySet())));
    }

    private static boolean isNearAnother(Leaned sentence, String own, Set<String> groups) {
        return groups.stream().anyMatch(group -> !group.equals(own) && sentence.isNear(group));
    }

    private static Piece piece(String group, List<Leaned> sentences) {
        var strongest = sentences.stream()
                .flatMap(sentence -> sentence.clear().stream())
                .filter(leaning -> leaning.group().equals(group))
                .max(Comparator.comparingDouble(Leaning::probability))
                .orElseThrow();
        var spans = sentences.stream().map(Leaned::span).toList();
        return new Piece(spans, group, strongest.probability(), strongest.because());
    }

    /** Which of the parts shares most words with these; the first where none shares any. */
    public static int nearest(String asked, List<String> parts) {
        var words = Words.of(Normalizer.normalize(asked));
        int nearest = 0;
        double most = 0;
        for (int i = 0; i < parts.size(); i++) {
            double shared = shared(words, Words.of(Normalizer.normalize(parts.get(i))));
            if (shared > most) {
                most = shared;
                nearest = i;
            }
        }
        return nearest;
    }

    private static double shared(Set<String> asked, Set<String> part) {
        long both = part.stream().filter(asked::contains).count();
        return part.isEmpty() ? 0 : both / Math.sqrt(part.size());
    }
}
