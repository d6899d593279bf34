package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.huiyin.bench.Figures;
import org.huiyin.search.IndexedText;
import org.huiyin.search.Match;
import org.huiyin.search.TextIndex;
import org.huiyin.search.encode.Encoders;
import org.jspecify.annotations.Nullable;

/**
 * Are the duplicates of a report among those that the index finds first?
 *
 * <p>Chronological: asked is every report that is not the first of its group, among all earlier ones; of more than 200 such
 * reports the later half. All against all: asked is every report that has a mate, at most 1,000 of them, among all others.
 */
public record Retrieval(
        Path file,
        boolean chronological,
        @Nullable Path queries,
        @Nullable Path run,
        boolean baselines) {

    private static final int RANKS = 100;
    private static final int MANY = 200;
    private static final int MOST = 1_000;
    private static final long SEED = 7;

    public void measure(Figures figures) throws IOException {
        try (Encoders encoders = Encoders.load()) {
            Reports reports = Reports.read(file, encoders);
            Set<Integer> asked = new HashSet<>(asked(reports));
            figures.put("texts", reports.size());
            figures.put("queries", asked.size());
            var product = new Ours();
            rank(reports, asked, product, figures, "", run);
            if (baselines) {
                for (Ranker baseline : Baselines.all()) {
                    rank(reports, asked, baseline, figures, baseline.name() + ".", null);
                }
            }
        }
    }

    private List<Integer> asked(Reports reports) throws IOException {
        if (queries != null) {
            Set<String> named = new HashSet<>();
            for (String line : Files.readAllLines(queries)) {
                named.add(line.split("\t", -1)[0]);
            }
            var asked = new ArrayList<Integer>();
            for (int i = 0; i < reports.size(); i++) {
                if (named.contains(reports.texts().get(i).id())) {
                    asked.add(i);
                }
            }
            return asked;
        }
        return chronological ? laterHalf(reports.repeated()) : sample(reports.mated());
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
            Reports reports, Set<Integer> asked, Ranker ranker, Figures figures, String prefix, @Nullable Path out)
            throws IOException {
        var ranking = new Ranking();
        var lines = new ArrayList<String>();
        Map<String, String> groupOf = reports.groupOf();
        long nanos = 0;
        try (ranker) {
            if (!chronological) {
                ranker.addAll(reports.texts());
            }
            for (int i = 0; i < reports.size(); i++) {
                IndexedText text = reports.texts().get(i);
                if (asked.contains(i)) {
                    ranker.prepare();
                    long start = System.nanoTime();
                    List<Ranked> found = ranker.find(text, RANKS);
                    nanos += System.nanoTime() - start;
                    addLines(lines, text.id(), found);
                    String group = reports.groups().get(i);
                    long others = reports.groups().subList(0, chronological ? i : reports.size()).stream()
                                    .filter(group::equals)
                                    .count()
                            - (chronological ? 0 : 1);
                    ranking.add(found.stream().map(Ranked::id).toList(), groupOf, group, others);
                }
                if (chronological) {
                    ranker.addAll(List.of(text));
                }
            }
        }
        Table.write(out, lines);
        boolean known = reports.groups().stream().anyMatch(group -> !group.isEmpty());
        if (known) {
            ranking.put(figures, prefix);
        }
        figures.putShare(prefix + "ms/query", nanos / 1e6 / Math.max(1, asked.size()));
    }

    private static void addLines(List<String> lines, String query, List<Ranked> found) {
        for (int rank = 1; rank <= found.size(); rank++) {
            Ranked one = found.get(rank - 1);
            lines.add(String.format(Locale.ROOT, "%s\t%d\t%s\t%.6f", query, rank, one.id(), one.score()));
        }
    }

    /** One found text and how well it fits. */
    record Ranked(String id, double score) {}

    /** Something that ranks texts, to be measured. */
    interface Ranker extends AutoCloseable {
        String name();

        void addAll(List<IndexedText> texts) throws IOException;

        /** Makes everything added findable. */
        void prepare() throws IOException;

        /** The text itself is never among them. */
        List<Ranked> find(IndexedText text, int limit) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** The product's own index. */
    private static final class Ours implements Ranker {

        private final ScratchIndex scratch = new ScratchIndex();

        @Override
        public String name() {
            return "huiyin";
        }

        private TextIndex index() {
            return scratch.index();
        }

        @Override
        public void addAll(List<IndexedText> texts) {
            index().putAll(texts);
        }

        @Override
        public void prepare() {
            index().refresh();
        }

        @Override
        public List<Ranked> find(IndexedText text, int limit) {
            var ranked = new ArrayList<Ranked>();
            for (Match match : index().similarTo(text, Set.of(text.id()), limit)) {
                ranked.add(new Ranked(match.id(), match.score()));
            }
            return ranked;
        }

        @Override
        public void close() throws IOException {
            scratch.close();
        }
    }
}
