package org.huiyin.relabelling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relabelling as others see it.
 *
 * @param reports how many there were when it began
 * @param checked how many were looked at
 * @param unread how many of them were left out: never understood, or their meaning is not kept
 * @param changes labels that would change
 * @param applied labels that were changed
 * @param meanwhile labels that were not, because they had changed since the preview
 * @param undone labels that are again as they were before
 * @param kept labels that were not taken back, because they had changed since
 */
public record RelabellingCard(
        UUID id,
        RelabellingState state,
        long reports,
        long checked,
        long unread,
        long changes,
        long applied,
        long meanwhile,
        long undone,
        long kept,
        String askedBy,
        Instant askedAt,
        @Nullable Instant previewedAt,
        @Nullable Instant finishedAt) {

    private static final int HUNDRED = 100;

    /** How much of what it is doing now is done. */
    public long percent() {
        return switch (state) {
            case PREVIEWING -> share(checked, reports);
            case APPLYING -> share(applied + meanwhile, changes);
            case UNDOING -> share(undone + kept, applied);
            default -> HUNDRED;
        };
    }

    private static long share(long part, long all) {
        return all == 0 ? 0 : Math.min(HUNDRED, part * HUNDRED / all);
    }
}
