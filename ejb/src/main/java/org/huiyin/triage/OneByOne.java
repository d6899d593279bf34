package org.huiyin.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Works on reports by the batch. Where one of them spoils it for all, each has its own turn; one that failed three times is
 * given up. For one thread at a time.
 */
final class OneByOne {

    private static final System.Logger LOG = System.getLogger(OneByOne.class.getName());
    private static final int TRIES = 3;

    private final String done;
    private final Consumer<List<UUID>> work;
    private final Consumer<UUID> lastResort;
    private final Map<UUID, Integer> failures = new HashMap<>();

    /**
     * @param done what a report that failed could not be, for the log
     * @param lastResort what becomes of a report that was given up; may fail, too
     */
    OneByOne(String done, Consumer<List<UUID>> work, Consumer<UUID> lastResort) {
        this.done = done;
        this.work = work;
        this.lastResort = lastResort;
    }

    /** Throws nothing: what failed is found again by whoever sweeps. Returns whether nothing did. */
    boolean work(List<UUID> batch) {
        try {
            work.accept(batch);
            batch.forEach(failures::remove);
            return true;
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                failed(batch.getFirst(), e);
                return false;
            }
            return each(batch);
        }
    }

    private boolean each(List<UUID> batch) {
        boolean allDone = true;
        for (var report : batch) {
            allDone &= work(List.of(report));
        }
        return allDone;
    }

    private void failed(UUID report, RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "Report " + report + " could not be " + done, e);
        if (failures.merge(report, 1, Integer::sum) >= TRIES) {
            giveUp(report);
        }
    }

    private void giveUp(UUID report) {
        try {
            lastResort.accept(report);
            failures.remove(report);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Report " + report + " could not even be given up", e);
        }
    }
}
