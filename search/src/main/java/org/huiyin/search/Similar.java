package org.huiyin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.huiyin.search.Features.Meanings;
import org.huiyin.search.Readings.Reading;
import org.huiyin.search.encode.Model;

/** Finds the texts most like one text: what a {@linkplain Glances first look} finds is read and compared one by one. */
final class Similar {

    /** So many of the best are compared word for word. */
    private static final int COMPARED = 12;
    /** So many of those are weighed against the crowd around them. */
    private static final int WEIGHED = 24;

    private static final int MAX_REASONS = 4;
    private static final double TELLING_COSINE = 0.7;

    private final IndexSearcher searcher;
    private final TermWeights weights;
    private final Density density;
    private final Readings readings;
    private final IndexedText asked;
    private final Terms query;
    private final Comparison comparison;
    private final Likeness likeness;

    Similar(IndexSearcher searcher, TermWeights weights, Density density, Readings readings, IndexedText asked) {
        this.searcher = searcher;
        this.weights = weights;
        this.density = density;
        this.readings = readings;
        this.asked = asked;
        String title = asked.text().isBlank() ? "" : Normalizer.normalize(asked.title());
        this.query = Terms.of(title, Normalizer.normalize(asked.whole()));
        this.comparison = new Comparison(weights, query);
        this.likeness = new Likeness(query.length());
    }

    private record Scored(int document, String id, Reading reading, Features features, Contradictions against) {
        double score() {
            return features.sameText() ? 10 : features.score();
        }
    }

    List<Match> find(Set<String> excludedIds, int limit) throws IOException {
        if (query.length() == 0 && query.essence().isEmpty()) {
            return List.of();
        }
        var glances = new Glances(searcher, weights, density, asked, query);
        var scored = new ArrayList<Scored>();
        for (int document : glances.best(excludedIds, Math.max(COMPARED, limit))) {
            scored.add(compared(document));
        }
        sort(scored);
        weighBest(scored);
        return scored.stream().limit(limit).map(this::match).toList();
    }

    /** Those behind keep their places: without their crowd they cannot be compared with those that have theirs. */
    private void weighBest(List<Scored> scored) throws IOException {
        List<Scored> best = scored.subList(0, Math.min(WEIGHED, scored.size()));
        for (int i = 0; i < best.size(); i++) {
            best.set(i, weighed(best.get(i)));
        }
        sort(best);
    }

    // Lucene's order stands between equals, so that an answer can be repeated.
    private static void sort(List<Scored> scored) {
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::document));
    }

    private Scored compared(int document) throws IOException {
        Reading reading = readings.of(searcher, document);
        Contradictions against =
                Contradictions.between(query.claims(), reading.terms().claims());
        Features.Words words = comparison.with(reading.terms(), against);
        Meanings meaning =
                Likeness.between(asked.meaning(), asked.titleMeaning(), reading.meaning(), reading.titleMeaning());
        return new Scored(
                document,
                Documents.idOf(searcher, document),
                reading,
                new Features(words, meaning, likeness.score(words, meaning), 0),
                against);
    }

    private Scored weighed(Scored one) throws IOException {
        Meanings seen = one.features().meaning();
        if (!seen.known()) {
            return one;
        }
        var crowd = new Meanings(seen.cosine(), seen.titleCosine(), density(one), true);
        Features.Words words = one.features().words();
        return new Scored(
                one.document(),
                one.id(),
                one.reading(),
                new Features(words, crowd, likeness.score(words, crowd), 0),
                one.against());
    }

    private double density(Scored one) throws IOException {
        double most = 0;
        for (Model model : Model.values()) {
            float[] vector = one.reading().meaning().of(model);
            if (vector != null && asked.meaning().of(model) != null) {
                most = Math.max(most, density.at(searcher, model, one.id(), vector));
            }
        }
        return most;
    }

    private Match match(Scored one) {
        var because = new ArrayList<>(
                new SharedWords(weights).between(query, one.reading().terms(), MAX_REASONS));
        Features features = one.features();
        because.addAll(meant(features.meaning()));
        because.addAll(one.against().all());
        double score = features.sameText() ? 1 : Math.clamp(features.score(), 0, 1);
        return new Match(one.id(), score, because, features);
    }

    /** How near the meanings are is a reason of its own only where words alone do not say it. */
    private static List<Reason> meant(Meanings meaning) {
        if (!meaning.known() || meaning.cosine() < TELLING_COSINE) {
            return List.of();
        }
        return List.of(new Reason(Reason.Kind.MEANING, Math.round(100 * meaning.cosine()) + " %"));
    }
}
