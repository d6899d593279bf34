package org.huiyin.bench.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiyin.bench.Figures;
import org.huiyin.bench.quality.Ranker.Ranked;
import org.huiyin.search.IndexedText;

/** All questions of one set, put to one ranker; only the search itself is timed. */
final class Round {

    private static final int RANKS = 100;

    private final Reports reports;
    private final Reports questions;
    private final Set<Integer> asked;
    private final boolean chronological;
    private final Map<String, String> groupOf;
    private final Ranking ranking = new Ranking();
    private final List<String> lines = new ArrayList<>();
    private long nanos;

    /**
     * @param questions the reports as they are asked
     * @param chronological whether only earlier reports may be found
     */
    Round(Reports reports, Reports questions, Set<Integer> asked, boolean chronological) {
        this.reports = reports;
        this.questions = questions;
        this.asked = asked;
        this.chronological = chronological;
        this.groupOf = reports.groupOf();
    }

    void run(Ranker ranker) throws IOException {
        if (!chronological) {
            ranker.addAll(reports.texts());
        }
        for (int i = 0; i < reports.size(); i++) {
            if (asked.contains(i)) {
                ask(ranker, i);
            }
            if (chronological) {
                ranker.addAll(List.of(reports.texts().get(i)));
            }
        }
    }

    private void ask(Ranker ranker, int report) throws IOException {
        IndexedText text = questions.texts().get(report);
        ranker.prepare();
        long start = System.nanoTime();
        List<Ranked> found = ranker.find(text, RANKS);
        nanos += System.nanoTime() - start;
        addLines(text.id(), found);
        ranking.add(
                found.stream().map(Ranked::id).toList(),
                groupOf,
                reports.groups().get(report),
                mates(report));
    }

    private long mates(int report) {
        String group = reports.groups().get(report);
        List<String> others = chronological ? reports.groups().subList(0, report) : reports.groups();
        return others.stream().filter(group::equals).count() - (chronological ? 0 : 1);
    }

    private void addLines(String query, List<Ranked> found) {
        for (int rank = 1; rank <= found.size(); rank++) {
            Ranked one = found.get(rank - 1);
            lines.add(String.format(Locale.ROOT, "%s\t%d\t%s\t%.6f", query, rank, one.id(), one.score()));
        }
    }

    /** {@code query rank id score}, a line for each text found. */
    List<String> lines() {
        return lines;
    }

    void put(Figures figures, String prefix) {
        if (reports.groups().stream().anyMatch(group -> !group.isEmpty())) {
            ranking.put(figures, prefix);
        }
        figures.putShare(prefix + "ms/query", nanos / 1e6 / Math.max(1, asked.size()));
    }
}
