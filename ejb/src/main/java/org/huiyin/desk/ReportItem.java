package org.huiyin.desk;

import java.time.Instant;
import java.util.List;
import org.huiyin.intake.ManyReports;
import org.huiyin.intake.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * One report behind an issue, and the person who wrote it.
 *
 * @param person equal for all reports of one person
 * @param batch of the goods, where a printed code said so
 * @param around where the person was, where a program said so
 * @param takenDownBy the colleague who wrote down what the person said; null where they wrote it themselves
 * @param passages its text as two problems divide it; empty where it names one
 * @param reachable whether the person can be told on the channel they used, and wants to be
 */
public record ReportItem(
        String id,
        String reference,
        String text,
        String channel,
        String language,
        String type,
        Instant receivedAt,
        @Nullable Integer rating,
        @Nullable Integer emotion,
        @Nullable String store,
        @Nullable String product,
        @Nullable String order,
        String person,
        @Nullable String name,
        boolean reachable,
        boolean withdrawn,
        @Nullable String takenDownBy,
        @Nullable String batch,
        @Nullable Surroundings around,
        List<ReportPassage> passages,
        FindingView finding) {

    public ReportItem {
        passages = List.copyOf(passages);
    }

    /** Written on another platform: whoever did was never given the link of the status page. */
    public boolean cameWithFile() {
        return channel.equals(ManyReports.CHANNEL);
    }

    ReportItem in(List<ReportPassage> several) {
        return new ReportItem(
                id,
                reference,
                text,
                channel,
                language,
                type,
                receivedAt,
                rating,
                emotion,
                store,
                product,
                order,
                person,
                name,
                reachable,
                withdrawn,
                takenDownBy,
                batch,
                around,
                several,
                finding);
    }
}
