package org.huiyin.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people behind an issue say about its fix. Confirmed is what they said themselves; {@code silent} are those
 * who were asked and said nothing, and the two are never added.
 *
 * @param notToReopen how many "not" it takes, with as many answers as there are, to open the issue again
 */
public record VerdictSummary(
        int people, int solved, int partly, int not, int silent, int notToReopen, List<Item> items) {

    public static final VerdictSummary NONE = new VerdictSummary(0, 0, 0, 0, 0, 1, List.of());

    public VerdictSummary {
        items = List.copyOf(items);
    }

    public int answers() {
        return solved + partly + not;
    }

    /** One person's word. */
    public record Item(
            String report,
            String reference,
            String verdict,
            @Nullable String comment,
            Instant at) {}
}
