package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.bench.Figures;
import org.huiyin.search.Features;
import org.huiyin.search.Pairs;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.decide.Evidence;
import org.huiyin.search.encode.Encoders;
import org.jspecify.annotations.Nullable;

/** Do two texts mean the same? Learned from the pairs of one file ({@code a b label}), asked of those of another. */
public record Decide(Path train, Path test, @Nullable Path run) {

    public void measure(Figures figures) throws IOException {
        Table learned = Table.read(train, "a", "b", "label");
        Table asked = Table.read(test, "a", "b");
        try (Encoders encoders = Encoders.load()) {
            var pairs = new Pairs(texts(learned, asked), encoders);
            var model = DuplicateModel.shipped().learn(decided(learned, pairs));
            answer(figures, asked, pairs, model);
        }
    }

    private static List<String> texts(Table learned, Table asked) {
        return Stream.of(learned.column("a"), learned.column("b"), asked.column("a"), asked.column("b"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<DuplicateModel.Decided> decided(Table table, Pairs pairs) {
        var decided = new ArrayList<DuplicateModel.Decided>();
        for (int row = 0; row < table.size(); row++) {
            decided.add(new DuplicateModel.Decided(
                    Evidence.of(features(table, row, pairs)),
                    table.at(row, "label").equals("1")));
        }
        return decided;
    }

    private static Features features(Table table, int row, Pairs pairs) {
        return pairs.compare(table.at(row, "a"), table.at(row, "b"));
    }

    private void answer(Figures figures, Table asked, Pairs pairs, DuplicateModel model) throws IOException {
        var lines = new ArrayList<String>();
        int right = 0;
        long start = System.nanoTime();
        for (int row = 0; row < asked.size(); row++) {
            double probability = model.probability(features(asked, row, pairs));
            right += (probability >= 0.5) == asked.at(row, "label").equals("1") ? 1 : 0;
            lines.add(String.format(Locale.ROOT, "%d\t%.6f", probability >= 0.5 ? 1 : 0, probability));
        }
        Table.write(run, lines);
        figures.put("pairs", asked.size());
        if (asked.size() > 0 && !asked.at(0, "label").isEmpty()) {
            figures.putShare("accuracy", (double) right / asked.size());
        }
        figures.putShare("ms/query", (System.nanoTime() - start) / 1e6 / Math.max(1, asked.size()));
    }
}
