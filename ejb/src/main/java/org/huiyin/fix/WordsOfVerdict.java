package org.huiyin.fix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.shared.PersonalData;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/** What the author of a report said about its outcome. The verdict stays counted; the comment goes. */
@ApplicationScoped
class WordsOfVerdict implements PersonalData {

    private final FixRows rows;

    @Inject
    WordsOfVerdict(FixRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Object> exportOf(UUID report) {
        return Map.of(
                "verdicts",
                rows.verdictsOfReport(report).stream().map(WordsOfVerdict::line).toList());
    }

    private static Map<String, @Nullable Object> line(Verdict verdict) {
        var card = verdict.card();
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("verdict", Words.of(card.verdict()));
        line.put("comment", card.comment());
        line.put("at", card.at());
        return line;
    }

    @Override
    public void erase(UUID report) {
        rows.verdictsOfReport(report).forEach(Verdict::eraseComment);
    }
}
