package org.huiyin.search.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiyin.search.encode.Meaning;
import org.huiyin.search.encode.Model;
import org.huiyin.search.learn.Row;
import org.huiyin.search.learn.Softmax;
import org.jspecify.annotations.Nullable;

/**
 * Says which label a text bears, learned from texts that people have labelled.
 *
 * <p>The sum of the logarithms of what several say: a logistic model over the vectors, one over words and their pieces, and
 * the examples themselves (how near are those of each label?), which count half, and only while a label has few: they
 * are right from the first example on, the models from about ten.
 *
 * <p>What a label is called is an example as well: give its name or its description as one.
 *
 * <p>Where some labels have more examples than others only because people bother to give those, learn with some evenness:
 * then each is expected more nearly as often as any other.
 */
public final class TextClassifier {

    /** From so many examples a label on, the examples themselves say nothing new. */
    private static final int MANY = 60;

    private static final double NEARNESS = 20;
    private static final int FEW_LABELS = 5;

    private final List<String> labels;
    private final Map<Model, Reader> readers = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final Softmax words;
    private final double evenness;
    private final double[] usual;

    /** @param usual the logarithm of how often each label is expected before a word is read */
    private record Reader(
            float[] mean,
            Softmax model,
            double[] usual,
            @Nullable Neighbours neighbours) {}

    private TextClassifier(List<String> labels, List<Labelled> examples, double evenness) {
        this.labels = labels;
        this.evenness = evenness;
        int[] right = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
        boolean few = examples.size() < MANY * labels.size();
        for (Model model : Model.values()) {
            addReader(model, examples, right, few);
        }
        List<String> texts = examples.stream().map(Labelled::text).toList();
        this.vocabulary = new Vocabulary(texts, 1);
        List<Row> rows = texts.stream().map(vocabulary::row).toList();
        this.words = Softmax.fit(rows, right, vocabulary.size(), labels.size(), 3, epochs(rows.size()));
        this.usual = usual(right);
    }

    private void addReader(Model model, List<Labelled> examples, int[] right, boolean few) {
        var vectors = new ArrayList<float[]>();
        var known = new ArrayList<Integer>();
        for (int i = 0; i < right.length; i++) {
            float[] vector = examples.get(i).meaning().of(model);
            if (vector != null) {
                vectors.add(vector);
                known.add(right[i]);
            }
        }
        if (vectors.isEmpty()) {
            return;
        }
        int[] classes = known.stream().mapToInt(Integer::intValue).toArray();
        float[] mean = mean(vectors);
        List<Row> rows = vectors.stream().map(vector -> centred(vector, mean)).toList();
        double c = labels.size() <= FEW_LABELS ? 3 : 30;
        Softmax fitted = Softmax.fit(rows, classes, model.dimensions(), labels.size(), c, epochs(rows.size()));
        Neighbours neighbours = few ? new Neighbours(vectors, classes, labels.size()) : null;
        readers.put(model, new Reader(mean, fitted, usual(classes), neighbours));
    }

    private double[] usual(int[] right) {
        double[] usual = new double[labels.size()];
        for (int label : right) {
            usual[label]++;
        }
        for (int k = 0; k < usual.length; k++) {
            usual[k] = Math.log((usual[k] + 1) / (right.length + usual.length));
        }
        return usual;
    }

    /** Few examples are walked through more often. */
    private static int epochs(int examples) {
        return Math.clamp(100_000 / Math.max(1, examples), 12, 60);
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static Row centred(float[] vector, float[] mean) {
        float[] centred = new float[vector.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = vector[i] - mean[i];
        }
        return Row.dense(centred);
    }

    /** Learned from at least one example of at least two labels. */
    public static TextClassifier learn(List<Labelled> examples) {
        return learn(examples, 0);
    }

    /**
     * As {@link #learn(List)}.
     *
     * @param evenness from 0, how many examples a label has says how often it is right, to 1, it says nothing of that
     */
    public static TextClassifier learn(List<Labelled> examples, double evenness) {
        var labels = List.copyOf(examples.stream().map(Labelled::label).collect(Collectors.toCollection(TreeSet::new)));
        if (labels.size() < 2) {
            throw new IllegalArgumentException("at least two labels are needed to tell them apart");
        }
        return new TextClassifier(labels, examples, evenness);
    }

    /** Every label with its probability, the most probable first. */
    public List<Guess> guess(String text, Meaning meaning) {
        double[] sum = said(words, vocabulary.row(text), usual);
        int voices = 1;
        double[] read = null;
        int models = 0;
        for (Map.Entry<Model, Reader> reader : readers.entrySet()) {
            float[] vector = meaning.of(reader.getKey());
            if (vector != null) {
                read = added(read, by(reader.getValue(), vector));
                models++;
            }
        }
        if (read != null) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += read[k] / models;
            }
            voices++;
        }
        return guesses(sum, voices);
    }

    private double[] by(Reader reader, float[] vector) {
        double[] said = said(reader.model(), centred(vector, reader.mean()), reader.usual());
        if (reader.neighbours() != null) {
            double[] near = reader.neighbours().logProbabilities(vector, NEARNESS);
            for (int k = 0; k < said.length; k++) {
                said[k] += near[k] / 2;
            }
        }
        return said;
    }

    private double[] said(Softmax model, Row row, double[] usual) {
        double[] said = model.logProbabilities(row);
        for (int k = 0; k < said.length; k++) {
            said[k] -= evenness * usual[k];
        }
        return said;
    }

    private static double[] added(double @Nullable [] sum, double[] more) {
        if (sum == null) {
            return more;
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] += more[k];
        }
        return sum;
    }

    // Several that say the same are not surer than one: the sum is taken back to the scale of one voice.
    private List<Guess> guesses(double[] sum, int voices) {
        double[] scaled = new double[sum.length];
        for (int k = 0; k < sum.length; k++) {
            scaled[k] = sum[k] / Math.sqrt(voices);
        }
        double[] logs = Softmax.normalized(scaled);
        var guesses = new ArrayList<Guess>();
        for (int k = 0; k < logs.length; k++) {
            guesses.add(new Guess(labels.get(k), Math.exp(logs[k])));
        }
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed().thenComparing(Guess::label));
        return guesses;
    }
}
