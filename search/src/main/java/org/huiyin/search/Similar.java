package org.huiyin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.huiyin.search.Features.Meanings;
import org.huiyin.search.encode.Model;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts most like one text: candidates by words (BM25) and by meaning (the nearest vectors), then compared one by
 * one.
 */
final class Similar {

    /** A long text is asked for by its most telling terms only: more cost time and find nothing more. */
    private static final int MAX_TERMS = 48;

    private static final int BY_EACH = 100;
    /** So many of the best are compared word for word. */
    private static final int COMPARED = 40;
    /** So many of those are weighed against the crowd around them. */
    private static final int WEIGHED = 24;

    private static final int MAX_REASONS = 4;
    private static final double TELLING_COSINE = 0.7;
    /** Heavier than any sum of terms: the same text is always among the candidates. */
    private static final float SAME_TEXT_BOOST = 1e6f;

    private final IndexSearcher searcher;
    private final TermWeights weights;
    private final Density density;
    private final IndexedText asked;
    private final Terms query;
    private final Comparison comparison;
    private final Likeness likeness;

    Similar(IndexSearcher searcher, TermWeights weights, Density density, IndexedText asked) {
        this.searcher = searcher;
        this.weights = weights;
        this.density = density;
        this.asked = asked;
        String title = asked.text().isBlank() ? "" : Normalizer.normalize(asked.title());
        this.query = Terms.of(title, Normalizer.normalize(asked.whole()));
        this.comparison = new Comparison(weights, query);
        this.likeness = new Likeness(query.length());
    }

    /** What is known of a candidate before it is read: its BM25 score and its cosine, 0 where it was not found by that. */
    private record Glance(int document, double words, double cosine) {}

    private record Scored(int document, Terms terms, Features features, Contradictions against) {
        double score() {
            return features.sameText() ? 10 : features.score();
        }
    }

    List<Match> find(Set<String> excludedIds, int limit) throws IOException {
        if (query.length() == 0 && query.essence().isEmpty()) {
            return List.of();
        }
        var scored = new ArrayList<Scored>();
        for (Glance candidate : best(candidates(excludedIds), Math.max(COMPARED, limit))) {
            scored.add(compared(candidate.document()));
        }
        sort(scored);
        weighBest(scored);
        var matches = new ArrayList<Match>();
        for (Scored one : scored.subList(0, Math.min(limit, scored.size()))) {
            matches.add(match(one));
        }
        return matches;
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

    private List<Glance> best(Map<Integer, Glance> candidates, int count) {
        double most = candidates.values().stream()
                .mapToDouble(Glance::words)
                .filter(w -> w < SAME_TEXT_BOOST / 2)
                .max()
                .orElse(1);
        double scale = Math.max(most, 1e-9);
        Comparator<Glance> byGlance =
                Comparator.comparingDouble(glance -> likeness.score(glance.words() / scale, seen(glance)));
        return candidates.values().stream()
                .sorted(byGlance.reversed())
                .limit(count)
                .toList();
    }

    private static Meanings seen(Glance glance) {
        return glance.cosine() == 0
                ? Meanings.UNKNOWN
                : new Meanings(glance.cosine(), glance.cosine(), Likeness.TYPICAL_DENSITY, true);
    }

    private Map<Integer, Glance> candidates(Set<String> excludedIds) throws IOException {
        @Nullable Query allowed = allowed(excludedIds);
        var found = new LinkedHashMap<Integer, Glance>();
        Map<Integer, Double> cosines = nearest(allowed);
        var byWords = searcher.search(words(allowed), new TopScoreDocCollectorManager(BY_EACH, null, BY_EACH));
        for (ScoreDoc one : byWords.scoreDocs) {
            found.put(one.doc, new Glance(one.doc, one.score, cosine(one.doc, cosines)));
        }
        for (Map.Entry<Integer, Double> one : cosines.entrySet()) {
            found.putIfAbsent(one.getKey(), new Glance(one.getKey(), 0, one.getValue()));
        }
        return found;
    }

    private double cosine(int document, Map<Integer, Double> known) throws IOException {
        Double cosine = known.get(document);
        return cosine != null ? cosine : meanings(document).cosine();
    }

    private Map<Integer, Double> nearest(@Nullable Query allowed) throws IOException {
        var nearest = new HashMap<Integer, Double>();
        for (Model model : Model.values()) {
            float[] vector = asked.meaning().of(model);
            if (vector != null) {
                var query = new KnnFloatVectorQuery(Documents.vector(model), vector, BY_EACH, allowed);
                for (ScoreDoc one : searcher.search(query, BY_EACH).scoreDocs) {
                    nearest.merge(one.doc, Density.cosine(one.score), Math::max);
                }
            }
        }
        return nearest;
    }

    private Query words(@Nullable Query allowed) {
        var any = new BooleanQuery.Builder();
        for (String term : tellingTerms()) {
            any.add(weighed(term), Occur.SHOULD);
        }
        var same = new TermQuery(new Term(Documents.FINGERPRINT, Normalizer.fingerprintOf(query.marked())));
        any.add(new BoostQuery(new ConstantScoreQuery(same), SAME_TEXT_BOOST), Occur.SHOULD);
        var words = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        return (allowed == null ? words : words.add(allowed, Occur.FILTER)).build();
    }

    /** Null when everything is allowed: asking for everything would cost as much as reading it. */
    private static @Nullable Query allowed(Set<String> excludedIds) {
        if (excludedIds.isEmpty()) {
            return null;
        }
        var ids = excludedIds.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(new TermInSetQuery(Documents.ID, ids), Occur.MUST_NOT)
                .build();
    }

    private List<String> tellingTerms() {
        Comparator<Map.Entry<String, Integer>> byWeight = Comparator.comparingDouble(this::weight);
        return query.frequencies().entrySet().stream()
                .sorted(byWeight.reversed())
                .limit(MAX_TERMS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double weight(Map.Entry<String, Integer> term) {
        return weights.of(term.getKey()) * Math.min(3, term.getValue());
    }

    private Query weighed(String term) {
        var one = new TermQuery(new Term(Documents.TEXT, term));
        int frequency = query.frequencies().getOrDefault(term, 1);
        return frequency == 1 ? one : new BoostQuery(one, Math.min(3, frequency));
    }

    private Scored compared(int document) throws IOException {
        var stored = Documents.stored(searcher, document);
        Terms terms = Terms.of(stored.title(), stored.compared());
        Contradictions against = Contradictions.between(query.text(), terms.text());
        Features.Words words = comparison.with(terms, against);
        Meanings meaning = meanings(document);
        return new Scored(document, terms, new Features(words, meaning, likeness.score(words, meaning), 0), against);
    }

    private Meanings meanings(int document) throws IOException {
        if (asked.meaning().isNone()) {
            return Meanings.UNKNOWN;
        }
        return Likeness.between(
                asked.meaning(),
                asked.titleMeaning(),
                Documents.meaning(searcher, document),
                Documents.titleMeaning(searcher, document));
    }

    private Scored weighed(Scored one) throws IOException {
        Meanings seen = one.features().meaning();
        if (!seen.known()) {
            return one;
        }
        var crowd = new Meanings(seen.cosine(), seen.titleCosine(), density(one.document()), true);
        Features.Words words = one.features().words();
        return new Scored(
                one.document(),
                one.terms(),
                new Features(words, crowd, likeness.score(words, crowd), 0),
                one.against());
    }

    private double density(int document) throws IOException {
        var meaning = Documents.meaning(searcher, document);
        double most = 0;
        for (Model model : Model.values()) {
            float[] vector = meaning.of(model);
            if (vector != null && asked.meaning().of(model) != null) {
                most = Math.max(most, density.at(searcher, model, id(document), vector));
            }
        }
        return most;
    }

    private Match match(Scored one) throws IOException {
        var because = new ArrayList<>(new SharedWords(weights).between(query, one.terms(), MAX_REASONS));
        Features features = one.features();
        because.addAll(meant(features.meaning()));
        because.addAll(one.against().all());
        double score = features.sameText() ? 1 : Math.clamp(features.score(), 0, 1);
        return new Match(id(one.document()), score, because, features);
    }

    /** How near the meanings are is a reason of its own only where words alone do not say it. */
    private static List<Reason> meant(Meanings meaning) {
        if (!meaning.known() || meaning.cosine() < TELLING_COSINE) {
            return List.of();
        }
        return List.of(new Reason(Reason.Kind.MEANING, Math.round(100 * meaning.cosine()) + " %"));
    }

    private String id(int document) throws IOException {
        return Documents.idOf(searcher, document);
    }
}
