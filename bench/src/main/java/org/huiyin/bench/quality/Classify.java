package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.huiyin.bench.Figures;
import org.huiyin.search.classify.Guess;
import org.huiyin.search.classify.Labelled;
import org.huiyin.search.classify.TextClassifier;
import org.huiyin.search.encode.Encoders;
import org.huiyin.search.encode.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Does a text get the right label? Learned from all rows of one file ({@code text label}) or from so many of each label,
 * drawn with seed 7; asked of the rows of another.
 *
 * @param shots 0 for all
 */
public record Classify(
        Path train, Path test, int shots, @Nullable Path run) {

    private static final long SEED = 7;

    public void measure(Figures figures) throws IOException {
        Table learned = Table.read(train, "text", "label");
        Table asked = Table.read(test, "text");
        try (Encoders encoders = Encoders.load()) {
            List<Labelled> examples = new ArrayList<>(sample(learned, "label", shots, encoders));
            addNames(examples, encoders);
            long start = System.nanoTime();
            var classifier = TextClassifier.learn(examples);
            figures.putShare("seconds.to.learn", (System.nanoTime() - start) / 1e9);
            answer(figures, asked, encoders, classifier);
        }
    }

    /** What a label is called says what it means. */
    private static void addNames(List<Labelled> examples, Encoders encoders) {
        var labels = new TreeSet<String>();
        examples.forEach(example -> labels.add(example.label()));
        for (String label : labels) {
            String name = label.replace('_', ' ');
            examples.add(new Labelled(name, encoders.read(name), label));
        }
    }

    /** All rows, or so many of each label. */
    static List<Labelled> sample(Table table, String column, int shots, Encoders encoders) {
        Map<String, Integer> taken = new HashMap<>();
        var order = new ArrayList<Integer>();
        for (int row = 0; row < table.size(); row++) {
            order.add(row);
        }
        if (shots > 0) {
            Collections.shuffle(order, new Random(SEED));
        }
        var sample = new ArrayList<Labelled>();
        for (int row : order) {
            String label = table.at(row, column);
            if (shots == 0 || taken.merge(label, 1, Integer::sum) <= shots) {
                String text = table.at(row, "text");
                sample.add(new Labelled(text, encoders.read(text), label));
            }
        }
        return sample;
    }

    private void answer(Figures figures, Table asked, Encoders encoders, TextClassifier classifier) throws IOException {
        var lines = new ArrayList<String>();
        var tally = new Tally();
        long nanos = 0;
        for (int row = 0; row < asked.size(); row++) {
            String text = asked.at(row, "text");
            long start = System.nanoTime();
            Meaning meaning = encoders.read(text);
            Guess best = classifier.guess(text, meaning).getFirst();
            nanos += System.nanoTime() - start;
            lines.add(String.format(Locale.ROOT, "%s\t%.6f", best.label(), best.probability()));
            tally.add(asked.at(row, "label"), best.label());
        }
        Table.write(run, lines);
        tally.put(figures);
        figures.putShare("ms/query", nanos / 1e6 / Math.max(1, asked.size()));
    }
}
