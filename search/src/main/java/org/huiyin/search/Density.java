package org.huiyin.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.huiyin.search.encode.Meaning;
import org.huiyin.search.encode.Model;

/**
 * How crowded the place of each text is: the mean cosine to its ten nearest neighbours.
 *
 * <p>Some texts are near to everything: short, general ones above all. A neighbour there says less than one in an empty
 * place, so that the crowd is taken off the likeness (Conneau et al., "Word Translation Without Parallel Data", 2018: cross-domain similarity
 * local scaling). Measured when first asked for, and again when the index has grown by half.
 */
final class Density {

    private static final int NEIGHBOURS = 10;
    private static final int MAX_REMEMBERED = 200_000;

    private record Measured(float density, int among) {}

    private final Map<String, Measured> remembered = new ConcurrentHashMap<>();

    /** At the place of this vector, which belongs to the text of this id. */
    double at(IndexSearcher searcher, Model model, String id, float[] vector) throws IOException {
        int texts = searcher.getIndexReader().numDocs();
        String key = model.name() + id;
        Measured known = remembered.get(key);
        if (known != null && texts < known.among() * 1.5 + 100 && texts >= known.among() / 2) {
            return known.density();
        }
        double density = measure(searcher, model, vector);
        // What the time limit cut short is no measurement.
        if (!searcher.timedOut() && (remembered.size() < MAX_REMEMBERED || known != null)) {
            remembered.put(key, new Measured((float) density, texts));
        }
        return density;
    }

    void forget(String id) {
        for (Model model : Model.values()) {
            remembered.remove(model.name() + id);
        }
    }

    /** The nearest is the text itself. Measured by the exact vectors: the graph knows them in eight bits only. */
    private static double measure(IndexSearcher searcher, Model model, float[] vector) throws IOException {
        var query = new KnnFloatVectorQuery(Documents.vector(model), vector, NEIGHBOURS + 1);
        TopDocs nearest = searcher.search(query, NEIGHBOURS + 1);
        double sum = 0;
        double most = -1;
        for (ScoreDoc one : nearest.scoreDocs) {
            float[] other = Documents.meaning(searcher, one.doc).of(model);
            double cosine = other == null ? 0 : Meaning.cosine(vector, other);
            sum += cosine;
            most = Math.max(most, cosine);
        }
        int others = nearest.scoreDocs.length - 1;
        return others < 1 ? Likeness.TYPICAL_DENSITY : (sum - most) / others;
    }

    /** Lucene's score of a dot product is (1 + cosine) / 2. */
    static double cosine(float score) {
        return 2 * score - 1;
    }
}
