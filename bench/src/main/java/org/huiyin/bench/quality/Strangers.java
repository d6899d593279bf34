package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huiyin.bench.Figures;
import org.huiyin.search.IndexedText;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Candidate;
import org.huiyin.search.decide.Decision;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.encode.Encoders;

/**
 * Texts about other matters, asked among known problems: how often is nothing shown, as it should be? Each known text is a
 * problem of its own; shown is what the decision would at least ask a person about, as it is to somebody who types.
 */
public record Strangers(Path strangers, Path among, int known) {

    private static final int CANDIDATES = 40;

    public void measure(Figures figures) throws IOException {
        try (Encoders encoders = Encoders.load();
                var scratch = new ScratchIndex()) {
            Reports problems = Reports.read(among, encoders, known);
            scratch.index().putAll(problems.texts());
            scratch.index().refresh();
            List<String> asked = Table.read(strangers, "text").column("text");
            var model = DuplicateModel.shipped();
            long quiet = asked.stream()
                    .filter(text -> isQuiet(text, scratch, model, encoders))
                    .count();
            figures.put("texts", problems.size());
            figures.put("queries", asked.size());
            figures.putShare("nothing_shown", (double) quiet / asked.size());
        }
    }

    private static boolean isQuiet(String text, ScratchIndex scratch, DuplicateModel model, Encoders encoders) {
        var asked = IndexedText.of("asked", text, encoders.read(text));
        return scratch.index().similarTo(asked, Set.of(), CANDIDATES).stream()
                .map(match -> model.decide(text, List.of(new Candidate(match.id(), List.<Match>of(match)))))
                .allMatch(Decision.NewIssue.class::isInstance);
    }
}
