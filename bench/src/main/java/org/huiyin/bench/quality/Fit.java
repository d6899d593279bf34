package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.bench.Figures;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.decide.Evidence;
import org.huiyin.search.encode.Encoders;
import org.huiyin.search.learn.Logistic;
import org.huiyin.search.learn.Logistic.Example;

/**
 * Makes the weights that the product is shipped with: the decision's model fitted to the best candidates in streams of
 * reports, each file weighing the same. Then says what a model of all other files would have given on each.
 */
public record Fit(List<Path> files, double penalty, boolean words) {

    private static final int FIRST = 100;

    public void measure(Figures figures) throws IOException {
        var sets = new ArrayList<List<Stream.Answer>>();
        var halves = new ArrayList<List<Stream.Answer>>();
        var duplicates = new ArrayList<Long>();
        try (Encoders encoders = words ? Encoders.none("not asked for") : Encoders.load()) {
            for (Path file : files) {
                Reports reports = Reports.read(file, encoders);
                sets.add(Stream.answers(reports, FIRST, DuplicateModel.shipped()));
                int half = reports.size() / 2;
                halves.add(Stream.answers(reports, half, DuplicateModel.shipped()));
                duplicates.add(
                        reports.repeated().stream().filter(i -> i >= half).count());
            }
        }
        print(figures, fit(sets, -1));
        for (int i = 0; i < files.size(); i++) {
            put(figures, "fitted." + name(i) + ".", fit(sets, -1), halves.get(i), duplicates.get(i));
            put(figures, "others." + name(i) + ".", fit(sets, i), halves.get(i), duplicates.get(i));
        }
    }

    private String name(int i) {
        return files.get(i).getFileName().toString().replace(".tsv", "");
    }

    private static void put(
            Figures figures, String prefix, Logistic model, List<Stream.Answer> answers, long duplicates) {
        Stream.put(
                figures,
                prefix,
                answers,
                duplicates,
                answer -> model.probability(Evidence.of(answer.judged().features())));
    }

    private Logistic fit(List<List<Stream.Answer>> sets, int without) {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < sets.size(); i++) {
            if (i != without || sets.size() == 1) {
                double weight = 1_000.0 / sets.get(i).size();
                for (Stream.Answer answer : sets.get(i)) {
                    examples.add(new Example(Evidence.of(answer.judged().features()), answer.right(), weight));
                }
            }
        }
        return Logistic.nothing(Evidence.NAMES.size()).fit(examples, penalty);
    }

    private static void print(Figures figures, Logistic model) {
        figures.put("intercept", String.format(Locale.ROOT, "%.3f", model.intercept()));
        double[] weights = model.weights();
        for (int i = 0; i < weights.length; i++) {
            figures.put("weight." + Evidence.NAMES.get(i), String.format(Locale.ROOT, "%.3f", weights[i]));
        }
    }
}
