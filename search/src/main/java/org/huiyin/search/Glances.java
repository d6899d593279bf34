package org.huiyin.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.huiyin.search.Features.Meanings;
import org.huiyin.search.encode.Meaning;
import org.huiyin.search.encode.Model;

/** The first look at an index: what may be like a text by its words (BM25) or by its meaning (the nearest vectors). */
final class Glances {

    /** A long text is asked for by its most telling terms only: more cost time and find nothing more. */
    private static final int MAX_TERMS = 40;

    /** So many are found by words and by meaning each, or as many as are wanted. */
    private static final int BY_EACH = 24;

    /** Heavier than any sum of terms: the same text is always among the candidates. */
    private static final float SAME_TEXT_BOOST = 1e6f;

    private final IndexSearcher searcher;
    private final TermWeights weights;
    private final Density density;
    private final IndexedText asked;
    private final Terms query;
    private final Likeness likeness;

    Glances(IndexSearcher searcher, TermWeights weights, Density density, IndexedText asked, Terms query) {
        this.searcher = searcher;
        this.weights = weights;
        this.density = density;
        this.asked = asked;
        this.query = query;
        this.likeness = new Likeness(query.length());
    }

    /** What is known of a text before it is read: its BM25 score and its cosine, 0 where it was not found by that. */
    private record Glance(int document, double words, double cosine) {}

    /** The documents that are worth reading, the most promising first. */
    List<Integer> best(Set<String> excludedIds, int count) throws IOException {
        var found = found(Math.max(BY_EACH, count), documents(excludedIds), excludedIds.contains(asked.id()));
        // The boost of the same text is no measure of words: the others would all be nothing beside it.
        double most = found.values().stream()
                .mapToDouble(Glance::words)
                .filter(words -> words < SAME_TEXT_BOOST / 2)
                .max()
                .orElse(1);
        double scale = Math.max(most, 1e-9);
        Comparator<Glance> byGlance =
                Comparator.comparingDouble(glance -> likeness.score(glance.words() / scale, seen(glance)));
        return found.values().stream()
                .sorted(byGlance.reversed())
                .limit(count)
                .map(Glance::document)
                .toList();
    }

    private static Meanings seen(Glance glance) {
        return glance.cosine() == 0
                ? Meanings.UNKNOWN
                : new Meanings(glance.cosine(), glance.cosine(), Likeness.TYPICAL_DENSITY, true);
    }

    /** Cheaper left out afterwards than kept out by a filter, which would look at every text of the index. */
    private Set<Integer> documents(Set<String> ids) throws IOException {
        var documents = new HashSet<Integer>();
        if (!ids.isEmpty()) {
            var wanted = ids.stream().map(BytesRef::new).toList();
            for (ScoreDoc one : searcher.search(new TermInSetQuery(Documents.ID, wanted), ids.size()).scoreDocs) {
                documents.add(one.doc);
            }
        }
        return documents;
    }

    private Map<Integer, Glance> found(int byEach, Set<Integer> excluded, boolean isIndexed) throws IOException {
        int count = byEach + excluded.size();
        Map<Integer, Double> cosines = nearest(excluded, count, isIndexed);
        var found = new LinkedHashMap<Integer, Glance>();
        for (ScoreDoc one : searcher.search(words(), new TopScoreDocCollectorManager(count, null, count)).scoreDocs) {
            if (!excluded.contains(one.doc)) {
                found.put(one.doc, new Glance(one.doc, one.score, cosine(one.doc, cosines)));
            }
        }
        cosines.forEach((document, cosine) -> found.putIfAbsent(document, new Glance(document, 0, cosine)));
        return found;
    }

    private Map<Integer, Double> nearest(Set<Integer> excluded, int count, boolean isIndexed) throws IOException {
        var nearest = new HashMap<Integer, Double>();
        for (Model model : Model.values()) {
            float[] vector = asked.meaning().of(model);
            if (vector == null) {
                continue;
            }
            var hits =
                    searcher.search(new KnnFloatVectorQuery(Documents.vector(model), vector, count), count).scoreDocs;
            var others = List.of(hits).stream()
                    .filter(hit -> !excluded.contains(hit.doc))
                    .toList();
            others.forEach(hit -> nearest.merge(hit.doc, Density.cosine(hit.score), Math::max));
            if (isIndexed) {
                density.noticed(searcher, model, asked.id(), vector, others);
            }
        }
        return nearest;
    }

    private double cosine(int document, Map<Integer, Double> known) throws IOException {
        Double cosine = known.get(document);
        return cosine != null ? cosine : cosineTo(document);
    }

    private double cosineTo(int document) throws IOException {
        double most = 0;
        for (Model model : Model.values()) {
            float[] ours = asked.meaning().of(model);
            float[] theirs = ours == null ? null : Documents.meaning(searcher, document, model);
            if (ours != null && theirs != null) {
                most = Math.max(most, Meaning.cosine(ours, theirs));
            }
        }
        return most;
    }

    private Query words() {
        var any = new BooleanQuery.Builder();
        for (String term : tellingTerms()) {
            any.add(weighed(term), Occur.SHOULD);
        }
        var same = new TermQuery(new Term(Documents.FINGERPRINT, Normalizer.fingerprintOf(query.marked())));
        return any.add(new BoostQuery(new ConstantScoreQuery(same), SAME_TEXT_BOOST), Occur.SHOULD)
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
}
