package org.huiyin.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Raw;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * The door to what channels delivered, byte by byte. When {@link #keep} returns it is in the database; what it means is
 * found out later. What comes twice is one row.
 */
@ApplicationScoped
@Transactional
public class Journal {

    /** Longer than one reading with its files takes; whoever died over one leaves it to the next one then. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_REASON = 500;

    private final Keeping keeping;
    private final Deliveries deliveries;
    private final History history;
    private final Clock clock;
    private final Duration settle;
    private final Duration keep;

    @Inject
    public Journal(
            Keeping keeping,
            Deliveries deliveries,
            History history,
            @ConfigProperty(name = "huiyin.channel.settle-millis", defaultValue = "1000") long settleMillis,
            @ConfigProperty(name = "huiyin.channel.keep-days", defaultValue = "90") int keepDays,
            Clock clock) {
        this.keeping = keeping;
        this.deliveries = deliveries;
        this.history = history;
        this.settle = Duration.ofMillis(settleMillis);
        this.keep = Duration.ofDays(keepDays);
        this.clock = clock;
    }

    /**
     * Keeps what is new of it, in a transaction of its own, and says how many that was. What came a moment ago waits a
     * little before it is understood, so that what was sent before it and overtaken on the way still comes first.
     *
     * @param position where the next poll begins; null where nothing was polled
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int keep(String channel, List<Raw> raws, @Nullable String position) {
        return Race.repeat(() -> keeping.keep(channel, raws, position, settle));
    }

    /** Something that was kept, and how often somebody tried it before. */
    public record Waiting(UUID id, int tries) {}

    /** The same in the hands of somebody who tries it. */
    public record Due(UUID id, String channel, Raw raw, int tries) {}

    public List<Waiting> due(int limit) {
        return deliveries.due(clock.instant(), limit);
    }

    /** Leaves it to the caller for a while, unless somebody else has it. */
    public Optional<Due> take(Waiting waiting) {
        if (!deliveries.take(waiting.id(), waiting.tries(), clock.instant().plus(LEASE))) {
            return Optional.empty();
        }
        var row = deliveries.fresh(waiting.id());
        return Optional.of(new Due(waiting.id(), row.card().channel(), row.raw(), waiting.tries()));
    }

    /** It was understood, and goes on with the conversation about a report. False where it was over already. */
    public boolean joined(UUID id, UUID report, String reason) {
        var row = deliveries.lock(id).filter(found -> !found.isOver());
        row.ifPresent(found -> found.joined(report, reason));
        return row.isPresent();
    }

    /** What led to no report and no reply is kept so long that a mistake is noticed, and no longer. Called once a day. */
    public void forgetOld() {
        deliveries.eraseBefore(clock.instant().minus(keep));
    }

    /** It was understood, and leads to no report. False where it was over already. */
    public boolean processed(UUID id, @Nullable String reason) {
        var row = deliveries.lock(id).filter(found -> !found.isOver());
        row.ifPresent(found -> found.processed(reason));
        return row.isPresent();
    }

    public void later(UUID id, String reason, Instant at) {
        deliveries.later(id, cut(reason), at);
    }

    public void quarantine(UUID id, String reason) {
        deliveries.lock(id).filter(found -> !found.isOver()).ifPresent(found -> found.quarantine(cut(reason)));
    }

    /** What waits for a person, newest first. */
    public List<DeliveryCard> quarantined(@Nullable String channel, Caller by) {
        by.need(Role.ADMIN);
        return deliveries.in(DeliveryState.QUARANTINED, channel, MOST_SHOWN);
    }

    public long countQuarantined() {
        return deliveries.count(DeliveryState.QUARANTINED);
    }

    public DeliveryCard require(UUID id, Caller by) {
        by.need(Role.ADMIN);
        return row(id).card();
    }

    /** The bytes as they came. */
    public Raw rawOf(UUID id, Caller by) {
        by.need(Role.ADMIN);
        return row(id).raw();
    }

    /** Understands it once more, with as many tries as at first. */
    public void tryAgain(UUID id, Caller by) {
        change(id, by, "delivery-tried-again").tryAgain(clock.instant());
    }

    /** It is nothing. The bytes stay, and {@link #restore} takes it back. */
    public void discard(UUID id, Caller by) {
        change(id, by, "delivery-discarded").discard();
    }

    public void restore(UUID id, Caller by) {
        by.need(Role.ADMIN);
        var row = row(id);
        if (row.card().state() == DeliveryState.DISCARDED) {
            row.quarantine(Optional.ofNullable(row.card().reason()).orElse("restored"));
            history.record(by.actor(), Change.of("intake", id, "delivery-restored", null, null));
        }
    }

    public Optional<Instant> lastReceivedAt(String channel) {
        return deliveries.lastReceivedAt(channel);
    }

    /** How much came over a channel in each hour, by its beginning; hours in which nothing came are left out. */
    public Map<Instant, Long> countByHour(String channel, Instant since) {
        return deliveries.countByHour(channel, since);
    }

    private Delivery change(UUID id, Caller by, String action) {
        by.need(Role.ADMIN);
        var row = row(id);
        if (row.card().state() != DeliveryState.QUARANTINED) {
            throw new Refusal.Conflict("intake.not-in-quarantine");
        }
        history.record(by.actor(), Change.of("intake", id, action, null, null));
        return row;
    }

    private Delivery row(UUID id) {
        return deliveries.find(id).orElseThrow(() -> new Refusal.NotFound("intake.delivery-not-found"));
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
