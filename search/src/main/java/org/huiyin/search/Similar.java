package org.huiyin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Finds the texts most like one text: candidates by BM25, then compared one by one. */
final class Similar {

    /** A long text is asked for by its most telling terms only: more cost time and find nothing more. */
    private static final int MAX_TERMS = 48;

    private static final int MIN_CANDIDATES = 40;
    private static final int MAX_REASONS = 4;
    /** Heavier than any sum of terms: the same text is always among the candidates. */
    private static final float SAME_TEXT_BOOST = 1e6f;

    private final IndexSearcher searcher;
    private final TermWeights weights;
    private final Terms query;
    private final Comparison comparison;

    Similar(IndexSearcher searcher, TermWeights weights, String text) {
        this.searcher = searcher;
        this.weights = weights;
        this.query = Terms.of(Normalizer.normalize(text));
        this.comparison = new Comparison(weights, query);
    }

    private record Scored(int document, double score, Terms terms, Features features, Contradictions against) {}

    List<Match> find(Set<String> excludedIds, int limit) throws IOException {
        if (query.length() == 0 && query.essence().isEmpty()) {
            return List.of();
        }
        var scored = new ArrayList<Scored>();
        for (ScoreDoc candidate : candidates(excludedIds, Math.max(MIN_CANDIDATES, limit))) {
            scored.add(score(candidate.doc));
        }
        // Lucene's order stands between equals, so that an answer can be repeated.
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        var matches = new ArrayList<Match>();
        for (Scored one : scored.subList(0, Math.min(limit, scored.size()))) {
            matches.add(match(one));
        }
        return matches;
    }

    private ScoreDoc[] candidates(Set<String> excludedIds, int count) throws IOException {
        var any = new BooleanQuery.Builder();
        for (String term : tellingTerms()) {
            any.add(weighed(term), Occur.SHOULD);
        }
        var same = new TermQuery(new Term(Documents.FINGERPRINT, Normalizer.fingerprintOf(query.text())));
        any.add(new BoostQuery(new ConstantScoreQuery(same), SAME_TEXT_BOOST), Occur.SHOULD);
        if (!excludedIds.isEmpty()) {
            any.add(
                    new TermInSetQuery(
                            Documents.ID,
                            excludedIds.stream().map(BytesRef::new).toList()),
                    Occur.MUST_NOT);
        }
        return searcher.search(any.build(), new TopScoreDocCollectorManager(count, null, count)).scoreDocs;
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

    private Scored score(int document) throws IOException {
        String compared = searcher.storedFields()
                .document(document, Set.of(Documents.COMPARED))
                .get(Documents.COMPARED);
        Terms terms = Terms.of(compared);
        Contradictions against = Contradictions.between(query.text(), terms.text());
        Features features = comparison.with(terms, against);
        return new Scored(document, features.sameText() ? 1 : likeness(features), terms, features, against);
    }

    private static double likeness(Features features) {
        return Math.sqrt(features.forward() * features.backward());
    }

    private Match match(Scored one) throws IOException {
        var because = new ArrayList<>(new SharedWords(weights).between(query, one.terms(), MAX_REASONS));
        because.addAll(one.against().all());
        return new Match(id(one.document()), one.score(), because, one.features());
    }

    private String id(int document) throws IOException {
        return Documents.idOf(searcher, document);
    }
}
