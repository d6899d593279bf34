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
import org.huiyin.search.decide.Candidate;
import org.huiyin.search.decide.DuplicateModel;
import org.jspecify.annotations.Nullable;

/**
 * Says which sentences of a text name which known issue, where they clearly name more than one.
 *
 * <p>Careful on purpose: each problem needs a sentence that by itself repeats its issue rather than any other, and no sentence
 * of one may be near the other. What is said of one matter in two ways is one matter.
 */
public final class Splitter {

    /**
     * From here on a sentence repeats one issue and no other. Less than whole reports are asked about from: a sentence says
     * less, and that two of them lean to two issues is much rarer than that one does. docs/search-quality.md has the figures.
     */
    public static final double CLEARLY = 0.12;
    /** From here on a sentence may be about that issue as well. */
    public static final double NEAR = 0.18;
    /** More than this is a story, and people read it. */
    public static final int MOST_SPANS = 12;

    private static final int MOST_PIECES = 4;

    private Splitter() {}

    /**
     * A sentence, and what it leans to.
     *
     * @param likeliest the issue that it repeats rather than any other; null where it is like none
     * @param leanings to every issue by itself, the strongest first
     */
    public record Leaned(Span span, @Nullable Leaning likeliest, List<Leaning> leanings) {

        public Leaned {
            leanings = List.copyOf(leanings);
        }

        public static Leaned of(Span span, List<Candidate> candidates, DuplicateModel model) {
            var likeliest = model.likeliest(candidates)
                    .map(one -> new Leaning(one.group(), one.probability(), one.because()))
                    .orElse(null);
            return new Leaned(span, likeliest, Leaning.of(candidates, model));
        }

        private Optional<Leaning> clear() {
            return Optional.ofNullable(likeliest).filter(leaning -> leaning.probability() >= CLEARLY);
        }

        private boolean isNear(String group) {
            return leanings.stream()
                    .anyMatch(leaning -> leaning.group().equals(group) && leaning.probability() >= NEAR);
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
