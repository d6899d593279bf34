package org.huiyin.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.huiyin.shared.PersonalData;
import org.huiyin.shared.Words;

/** Words of the report that stand in the reason why it was set aside. */
@ApplicationScoped
class WordsOfFilter implements PersonalData {

    private final SetAsides rows;

    @Inject
    WordsOfFilter(SetAsides rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Object> exportOf(UUID report) {
        return Map.of(
                "setAside",
                rows.rowsOf(report).stream().map(row -> Words.of(row.kind())).toList());
    }

    @Override
    public void erase(UUID report) {
        rows.rowsOf(report).forEach(SetAside::eraseEvidence);
    }
}
