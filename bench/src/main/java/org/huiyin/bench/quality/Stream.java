package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.huiyin.bench.Figures;
import org.huiyin.search.Match;
import org.huiyin.search.TextIndex;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.decide.Judged;
import org.huiyin.search.encode.Encoders;
import org.jspecify.annotations.Nullable;

/**
 * Is the best candidate of a report a true duplicate? Asked of every report of the second half, in order of time; recall
 * counts against all that have an earlier mate.
 */
public record Stream(Path file, @Nullable Path run, boolean baselines) {

    private static final int CANDIDATES = 12;

    /** One answer: the report, its best candidate, and whether that is right. */
    record Answer(String id, Judged judged, boolean right) {}

    public void measure(Figures figures) throws IOException {
        try (Encoders encoders = Encoders.load()) {
            Reports reports = Reports.read(file, encoders);
            int from = reports.size() / 2;
            List<Answer> answers = answers(reports, from, DuplicateModel.shipped());
            Table.write(run, lines(answers));
            long duplicates = reports.repeated().stream().filter(i -> i >= from).count();
            figures.put("texts", reports.size());
            figures.put("duplicates", duplicates);
            if (duplicates > 0) {
                put(figures, "", answers, duplicates, answer -> answer.judged().probability());
                putBaselines(figures, answers, duplicates);
            }
        }
    }

    private void putBaselines(Figures figures, List<Answer> answers, long duplicates) {
        if (baselines) {
            put(figures, "cosine.", answers, duplicates, a -> a.judged()
                    .features()
                    .meaning()
                    .cosine());
            put(figures, "score.", answers, duplicates, a -> a.judged()
                    .features()
                    .score());
            put(figures, "margin.", answers, duplicates, a -> a.judged()
                    .features()
                    .margin());
        }
    }

    static List<Answer> answers(Reports reports, int from, DuplicateModel model) throws IOException {
        var answers = new ArrayList<Answer>();
        Map<String, String> groupOf = reports.groupOf();
        try (var scratch = new ScratchIndex()) {
            TextIndex index = scratch.index();
            for (int i = 0; i < reports.size(); i++) {
                var text = reports.texts().get(i);
                if (i >= from) {
                    index.refresh();
                    List<Match> matches = index.similarTo(text, Set.of(), CANDIDATES);
                    String group = reports.groups().get(i);
                    model.best(matches)
                            .ifPresent(judged -> answers.add(new Answer(
                                    text.id(), judged, !group.isEmpty() && group.equals(groupOf.get(judged.id())))));
                }
                index.put(text);
            }
        }
        return answers;
    }

    private static List<String> lines(List<Answer> answers) {
        return answers.stream()
                .map(a -> String.format(
                        Locale.ROOT,
                        "%s\t%s\t%.6f",
                        a.id(),
                        a.judged().id(),
                        a.judged().probability()))
                .toList();
    }

    static void put(
            Figures figures, String prefix, List<Answer> answers, long duplicates, ToDoubleFunction<Answer> sure) {
        var curve = new PrecisionCurve();
        answers.forEach(answer -> curve.add(sure.applyAsDouble(answer), answer.right()));
        figures.putShare(prefix + "recall@p90", curve.recallAt(0.90, duplicates));
        figures.putShare(prefix + "recall@p95", curve.recallAt(0.95, duplicates));
        figures.putShare(prefix + "averagePrecision", curve.averagePrecision(duplicates));
    }
}
