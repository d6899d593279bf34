package org.huiyin.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.huiyin.search.encode.Meaning;
import org.huiyin.search.encode.Model;

/**
 * How crowded the place of each text is: the mean cosine to its ten nearest neighbours.
 *
 * <p>Some texts are near to everything: short, general ones above all. A neighbour there says less than one in an empty
 * place, so that the crowd is taken off the likeness (Conneau et al., "Word Translation Without Parallel Data", 2018: cross-domain similarity
 * local scaling). Measured when first asked for, or told by whoever looked for a text's neighbours anyway; and measured again
 * when the index has become three times as large since.
 */
final class Density {

    private static final int NEIGHBOURS = 10;
    private static final int MAX_REMEMBERED = 200_000;
    private static final int GROWN = 3;
    private static final int GROWN_AT_LEAST = 300;

    private record Crowd(float density, int among) {

        boolean holdsAmong(int texts) {
            return texts < GROWN * (double) among + GROWN_AT_LEAST && texts >= among / 2;
        }
    }

    private final Map<String, Crowd> remembered = new ConcurrentHashMap<>();

    /** At the place of this vector, which belongs to the text of this id. */
    double at(IndexSearcher searcher, Model model, String id, float[] vector) throws IOException {
        String key = model.name() + id;
        Crowd known = remembered.get(key);
        if (known != null && known.holdsAmong(searcher.getIndexReader().numDocs())) {
            return known.density();
        }
        var nearest = searcher.search(
                        new KnnFloatVectorQuery(Documents.vector(model), vector, NEIGHBOURS + 1), NEIGHBOURS + 1)
                .scoreDocs;
        var crowd = crowd(searcher, model, vector, List.of(nearest), true);
        remember(searcher, key, crowd);
        return crowd.density();
    }

    /** Whoever looked for a text's neighbours anyway tells them, the nearest first: its place need not be measured then. */
    void noticed(IndexSearcher searcher, Model model, String id, float[] vector, List<ScoreDoc> neighbours)
            throws IOException {
        remember(searcher, model.name() + id, crowd(searcher, model, vector, neighbours, false));
    }

    private void remember(IndexSearcher searcher, String key, Crowd crowd) {
        // What the time limit cut short is no measurement.
        if (!searcher.timedOut() && (remembered.size() < MAX_REMEMBERED || remembered.containsKey(key))) {
            remembered.put(key, crowd);
        }
    }

    /** Measured by the exact vectors: the graph knows them in eight bits only. */
    private static Crowd crowd(
            IndexSearcher searcher, Model model, float[] vector, List<ScoreDoc> nearest, boolean withItself)
            throws IOException {
        // The nearest of all is the text itself.
        int itself = withItself ? 1 : 0;
        int count = Math.min(NEIGHBOURS + itself, nearest.size());
        double sum = 0;
        double most = 0;
        for (ScoreDoc one : nearest.subList(0, count)) {
            float[] other = Documents.meaning(searcher, one.doc, model);
            double cosine = other == null ? 0 : Meaning.cosine(vector, other);
            sum += cosine;
            most = Math.max(most, cosine);
        }
        int others = count - itself;
        double mean = others < 1 ? Likeness.TYPICAL_DENSITY : (sum - itself * most) / others;
        return new Crowd((float) mean, searcher.getIndexReader().numDocs());
    }

    /** Lucene's score of a dot product is (1 + cosine) / 2. */
    static double cosine(float score) {
        return 2 * score - 1;
    }
}
