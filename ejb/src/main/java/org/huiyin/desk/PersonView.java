package org.huiyin.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.history.LogLine;
import org.huiyin.people.ClaimCard;
import org.huiyin.people.JoiningCard;
import org.huiyin.people.Wish;
import org.huiyin.reach.WayTo;
import org.jspecify.annotations.Nullable;

/**
 * One person over all channels, as far as the caller may see them.
 *
 * @param claims addresses they named that are another's, and nobody confirmed yet
 * @param elsewhere how many more reports there are that the caller may not see
 */
public record PersonView(
        UUID id,
        @Nullable String name,
        List<WayTo> ways,
        List<JoiningCard> joinings,
        List<ClaimCard> claims,
        Wish wish,
        List<Spoken> reports,
        int elsewhere,
        List<LogLine> log) {

    public PersonView {
        ways = List.copyOf(ways);
        joinings = List.copyOf(joinings);
        claims = List.copyOf(claims);
        reports = List.copyOf(reports);
        log = List.copyOf(log);
    }

    /** One report of theirs. */
    public record Spoken(
            String reference, String text, String channel, Instant at, long issue, String title, String state) {}
}
