package org.huiyin.web.relabelling;

import java.time.Instant;
import java.util.List;
import org.huiyin.desk.Difference;
import org.huiyin.relabelling.RelabellingCard;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A relabelling as programs see it.
 *
 * @param reports how many there were when it began; {@code unread} of them were left out
 * @param changes labels that would change; {@code applied} of them did, {@code meanwhile} had changed by themselves
 * @param undone labels that are again as before; {@code kept} had changed since
 */
public record RelabellingBody(
        String id,
        String state,
        long reports,
        long checked,
        long unread,
        long changes,
        long applied,
        long meanwhile,
        long undone,
        long kept,
        List<Row> differences,
        String askedBy,
        Instant askedAt,
        @Nullable Instant previewedAt,
        @Nullable Instant finishedAt) {

    static final String EXAMPLE = """
            {"id": "01980d70-55aa-7bcd-9e10-0a1b2c3d4e5f", "state": "ready", "reports": 1200, "checked": 1200, "unread": 3,
             "changes": 41, "applied": 0, "meanwhile": 0, "undone": 0, "kept": 0, "differences": [{"kind": "topic",
             "turn": "other", "from": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e12", "to": "01980d4e-7c1a-7b60-9d21-5f0a2c9a1e13",
             "reports": 38}, {"kind": "type", "turn": "surer", "from": "question", "to": "question", "reports": 3}],
             "askedBy": "林珂", "askedAt": "2026-11-21T03:00:00Z", "previewedAt": "2026-11-21T03:00:09Z",
             "finishedAt": "2026-11-21T03:00:09Z"}""";

    /**
     * So many reports alike.
     *
     * @param from a type, a topic's id, or {@code negative}, {@code calm}, {@code positive}; null for nothing
     */
    public record Row(
            String kind,
            String turn,
            @Nullable String from,
            @Nullable String to,
            long reports) {

        static Row of(Difference difference) {
            return new Row(
                    difference.kind(),
                    difference.turn(),
                    orNull(difference.from()),
                    orNull(difference.to()),
                    difference.reports());
        }

        private static @Nullable String orNull(String word) {
            return word.isEmpty() ? null : word;
        }
    }

    public RelabellingBody {
        differences = List.copyOf(differences);
    }

    static RelabellingBody of(RelabellingCard card, List<Difference> differences) {
        return new RelabellingBody(
                card.id().toString(),
                Words.of(card.state()),
                card.reports(),
                card.checked(),
                card.unread(),
                card.changes(),
                card.applied(),
                card.meanwhile(),
                card.undone(),
                card.kept(),
                differences.stream().map(Row::of).toList(),
                card.askedBy(),
                card.askedAt(),
                card.previewedAt(),
                card.finishedAt());
    }
}
