package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The door for whoever carries notices. Each call is a transaction of its own and leaves the row alone where somebody else has
 * changed it since it was read, so that several may carry at once, also in several processes.
 */
@ApplicationScoped
public class Outbox {

    /** For so long a notice belongs to whoever took it. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    /** A mail whose end the server left open is sent once more, with the same Message-ID, and never again. */
    static final int MOST_UNKNOWN = 2;

    private final OutboxRows rows;
    private final NoticeRows notices;
    private final Owing owing;
    private final NoticeSettings settings;
    private final Clock clock;

    @Inject
    public Outbox(OutboxRows rows, NoticeRows notices, Owing owing, NoticeSettings settings, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.owing = owing;
        this.settings = settings;
        this.clock = clock;
    }

    /** What may leave now over these channels: oldest first, and what goes to many at once after everything else. */
    public List<NoticeCard> due(Set<String> channels, int limit) {
        var kinds = settings.policy().mayLeave(clock.instant());
        var personal = kinds.stream().filter(kind -> !kind.isBulk()).collect(Collectors.toSet());
        var bulk = kinds.stream().filter(NoticeKind::isBulk).collect(Collectors.toSet());
        var first = rows.due(personal, channels, clock.instant(), limit);
        var rest = first.size() < limit
                ? rows.due(bulk, channels, clock.instant(), limit - first.size())
                : List.<NoticeCard>of();
        return Stream.concat(first.stream(), rest.stream()).toList();
    }

    /** Takes it, if it still is as it was seen. What waited too long is left for a person instead. */
    public Optional<NoticeCard> lease(NoticeCard seen) {
        if (seen.state() == NoticeState.DUE && settings.policy().isStale(seen.dueAt(), clock.instant())) {
            rows.hold(seen, "stale", clock.instant());
            return Optional.empty();
        }
        return rows.lease(seen, clock.instant());
    }

    /** Writes down what became of it. False where somebody else has taken it meanwhile: then nothing is written. */
    public boolean settle(NoticeCard leased, Settlement end) {
        return rows.settle(leased, end);
    }

    /** The other side gave back what it had taken. Empty where nothing of that name left, or that is known already. */
    public Optional<NoticeCard> cameBack(String channel, String name, String reason) {
        return notices.byMessageId(name)
                .or(() -> notices.bySentAs(channel, name))
                .map(Notice::card)
                .filter(notice -> rows.cameBack(notice, reason));
    }

    /** Notes on the issue that everybody was told of its fix, once nothing of it is left to be sent. */
    public void noteIfTold(long issue) {
        owing.noteIfTold(issue);
    }
}
