package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiyin.bench.Figures;
import org.huiyin.search.encode.Encoders;
import org.jspecify.annotations.Nullable;

/**
 * Are the duplicates of a report among those that the index finds first?
 *
 * <p>Chronological: asked is every report that is not the first of its group, among all earlier ones; of more than 200 such
 * reports the later half. All against all: asked is every report that has a mate, at most 1,000 of them, among all others.
 *
 * @param traditional whether what is asked is written in traditional characters first, while what is found stays as it is
 */
public record Retrieval(
        Path file,
        boolean chronological,
        @Nullable Path queries,
        @Nullable Path run,
        boolean baselines,
        boolean traditional) {

    private static final int MANY = 200;
    private static final int MOST = 1_000;
    private static final long SEED = 7;

    public void measure(Figures figures) throws IOException {
        try (Encoders encoders = Encoders.load()) {
            Reports reports = Reports.read(file, encoders);
            Set<Integer> asked = new HashSet<>(asked(reports));
            Reports questions = traditional ? reports.in(new TraditionalScript(), encoders) : reports;
            figures.put("texts", reports.size());
            figures.put("queries", asked.size());
            rank(reports, questions, asked, new Ours(), figures, "", run);
            if (baselines) {
                for (Ranker baseline : Baselines.all()) {
                    rank(reports, questions, asked, baseline, figures, baseline.name() + ".", null);
                }
            }
        }
    }

    private List<Integer> asked(Reports reports) throws IOException {
        if (queries != null) {
            return named(reports, queries);
        }
        return chronological ? laterHalf(reports.repeated()) : sample(reports.mated());
    }

    private static List<Integer> named(Reports reports, Path queries) throws IOException {
        Set<String> named = new HashSet<>();
        for (String line : Files.readAllLines(queries)) {
            named.add(line.split("\t", -1)[0]);
        }
        return IntStream.range(0, reports.size())
                .filter(i -> named.contains(reports.texts().get(i).id()))
                .boxed()
                .toList();
    }

    private static List<Integer> laterHalf(List<Integer> repeated) {
        return repeated.size() <= MANY ? repeated : repeated.subList(repeated.size() / 2, repeated.size());
    }

    private static List<Integer> sample(List<Integer> mated) {
        if (mated.size() <= MOST) {
            return mated;
        }
        var shuffled = new ArrayList<>(mated);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, MOST);
    }

    private void rank(
            Reports reports,
            Reports questions,
            Set<Integer> asked,
            Ranker ranker,
            Figures figures,
            String prefix,
            @Nullable Path out)
            throws IOException {
        var round = new Round(reports, questions, asked, chronological);
        try (ranker) {
            round.run(ranker);
        }
        Table.write(out, round.lines());
        round.put(figures, prefix);
    }
}
