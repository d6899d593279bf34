package org.huiyin.search;

import java.io.IOException;
import java.util.Arrays;
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
 * local scaling). Measured when first asked for; new neighbours are told as they come, and when the index has grown far
 * beyond what was told, it is measured again.
 */
final class Density {

    private static final int NEIGHBOURS = 10;
    private static final int MAX_REMEMBERED = 200_000;
    private static final int GROWN = 3;
    private static final int GROWN_AT_LEAST = 300;

    /** The cosines of the nearest, the least first, and among how many texts they were the nearest. */
    @SuppressWarnings("ArrayRecordComponent") // Never asked for equality, never changed.
    private record Crowd(float[] cosines, int among) {

        double density() {
            double sum = 0;
            for (float cosine : cosines) {
                sum += cosine;
            }
            return cosines.length == 0 ? Likeness.TYPICAL_DENSITY : sum / cosines.length;
        }

        boolean holdsAmong(int texts) {
            return texts < GROWN * (double) among + GROWN_AT_LEAST && texts >= among / 2;
        }

        Crowd with(float cosine) {
            if (cosines.length == NEIGHBOURS && cosine <= cosines[0]) {
                return this;
            }
            float[] all = Arrays.copyOf(cosines, cosines.length + 1);
            all[cosines.length] = cosine;
            Arrays.sort(all);
            int from = Math.max(0, all.length - NEIGHBOURS);
            return new Crowd(Arrays.copyOfRange(all, from, all.length), among);
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
        // The nearest of all is the text itself.
        var crowd = crowd(searcher, model, vector, List.of(nearest), 1);
        remember(searcher, key, crowd);
        return crowd.density();
    }

    /**
     * Whoever looked for a new text's neighbours anyway tells them, the nearest first: neither its place nor theirs has to be
     * measured then.
     */
    void noticed(IndexSearcher searcher, Model model, String id, float[] vector, List<ScoreDoc> neighbours)
            throws IOException {
        String key = model.name() + id;
        boolean isNew = !remembered.containsKey(key);
        remember(searcher, key, crowd(searcher, model, vector, neighbours, 0));
        for (ScoreDoc one : isNew ? neighbours : List.<ScoreDoc>of()) {
            String theirs = model.name() + Documents.idOf(searcher, one.doc);
            remembered.computeIfPresent(theirs, (of, crowd) -> crowd.with((float) cosine(one.score)));
        }
    }

    private void remember(IndexSearcher searcher, String key, Crowd crowd) {
        // What the time limit cut short is no measurement.
        if (!searcher.timedOut() && (remembered.size() < MAX_REMEMBERED || remembered.containsKey(key))) {
            remembered.put(key, crowd);
        }
    }

    /** Measured by the exact vectors: the graph knows them in eight bits only. */
    private static Crowd crowd(
            IndexSearcher searcher, Model model, float[] vector, List<ScoreDoc> nearest, int withoutBest)
            throws IOException {
        int count = Math.min(NEIGHBOURS + withoutBest, nearest.size());
        float[] cosines = new float[count];
        for (int i = 0; i < count; i++) {
            float[] other = Documents.meaning(searcher, nearest.get(i).doc, model);
            cosines[i] = other == null ? 0 : (float) Meaning.cosine(vector, other);
        }
        Arrays.sort(cosines);
        int others = Math.max(0, count - withoutBest);
        return new Crowd(
                Arrays.copyOf(cosines, others), searcher.getIndexReader().numDocs());
    }

    /** Lucene's score of a dot product is (1 + cosine) / 2. */
    static double cosine(float score) {
        return 2 * score - 1;
    }
}
