package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.bench.Figures;
import org.huiyin.search.classify.EmotionReader;
import org.huiyin.search.classify.Labelled;
import org.huiyin.search.encode.Encoders;
import org.jspecify.annotations.Nullable;

/**
 * Is a text glad or cross? Learned from the rows of one file ({@code text polarity}, pos or neg), asked of those of another.
 *
 * @param shots so many of each to learn from; 0 for no training at all, negative for all
 */
public record Sentiment(
        Path train, Path test, int shots, @Nullable Path run) {

    public void measure(Figures figures) throws IOException {
        Table learned = Table.read(train, "text", "polarity");
        Table asked = Table.read(test, "text");
        try (Encoders encoders = Encoders.load()) {
            List<Labelled> examples =
                    shots == 0 ? List.of() : Classify.sample(learned, "polarity", Math.max(0, shots), encoders);
            var reader = EmotionReader.learn(encoders, polar(examples));
            answer(figures, asked, encoders, reader);
        }
    }

    private static List<EmotionReader.Rated> polar(List<Labelled> examples) {
        return examples.stream()
                .map(e ->
                        new EmotionReader.Rated(e.text(), e.meaning(), e.label().equals("pos")))
                .toList();
    }

    private void answer(Figures figures, Table asked, Encoders encoders, EmotionReader reader) throws IOException {
        var lines = new ArrayList<String>();
        var tally = new Tally();
        long start = System.nanoTime();
        for (int row = 0; row < asked.size(); row++) {
            String text = asked.at(row, "text");
            double glad = reader.probabilityOfGladness(text, encoders.read(text));
            String label = glad >= 0.5 ? "pos" : "neg";
            lines.add(String.format(Locale.ROOT, "%s\t%.6f", label, Math.max(glad, 1 - glad)));
            tally.add(asked.at(row, "polarity"), label);
        }
        Table.write(run, lines);
        tally.put(figures);
        figures.putShare("ms/query", (System.nanoTime() - start) / 1e6 / Math.max(1, asked.size()));
    }
}
