package org.huiyin.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Sending;
import org.huiyin.channel.WaysOut;
import org.huiyin.letter.Decision;
import org.huiyin.letter.Envelope;
import org.huiyin.letter.Letters;
import org.huiyin.notice.NoticeCard;
import org.huiyin.notice.Settlement;
import org.huiyin.reach.Way;

/** One attempt with one notice, from deciding to the other side's answer. Never throws: what happened is the answer. */
@ApplicationScoped
class Delivery {

    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final Letters letters;
    private final Envelope envelope;
    private final WaysOut waysOut;
    private final Spots spots;
    private final Clock clock;

    @Inject
    Delivery(Letters letters, Envelope envelope, WaysOut waysOut, Spots spots, Clock clock) {
        this.letters = letters;
        this.envelope = envelope;
        this.waysOut = waysOut;
        this.spots = spots;
        this.clock = clock;
    }

    Settlement deliver(NoticeCard leased) {
        if (leased.unknowns() >= RetryPolicy.MOST_LOST_LEASES) {
            return Settlement.dead("lost-too-often");
        }
        try {
            return switch (letters.decide(leased)) {
                case Decision.Write letter -> send(leased, letter);
                case Decision.Show show -> Settlement.shown(show.reason(), clock.instant());
                case Decision.GiveUp giveUp ->
                    Settlement.unreachable(giveUp.reason()).over(giveUp.way());
                case Decision.Through other -> Settlement.toldThrough(other.notice());
                case Decision.Wait wait ->
                    Settlement.later(wait.reason(), clock.instant().plus(wait.pause()));
                case Decision.Drop drop -> Settlement.dropped(drop.reason());
            };
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Notice " + leased.id() + " could not be written", e);
            return leased.attempts() >= RetryPolicy.MOST_FAILURES
                    ? Settlement.dead("not-writable")
                    : Settlement.later("not-writable", next(leased));
        }
    }

    private Settlement send(NoticeCard leased, Decision.Write letter) {
        var out = waysOut.of(letter.to().kind());
        if (out.isEmpty()) {
            return Settlement.unreachable("no-connector");
        }
        var limits = out.get().connector().limits();
        var spot = spots.of(leased, letter.to());
        var obstacle = limits.obstacle(spot, clock.instant());
        var sending = obstacle.<Sending>map(Sending.CannotReach::new)
                .orElseGet(() -> send(out.get(), leased, envelope.fill(leased, letter, spot)));
        note(out.get(), leased, letter, sending);
        return settlement(leased, sending, limits).over(way(letter));
    }

    private static Way way(Decision.Write letter) {
        return Way.to(letter.to(), letter.passedOver());
    }

    private Settlement settlement(NoticeCard leased, Sending sending, Limits limits) {
        return switch (sending) {
            case Sending.Accepted accepted -> Settlement.sent(clock.instant()).as(accepted.key());
            case Sending.Refused refused -> Settlement.dead(refused.reason());
            case Sending.CannotReach none -> Settlement.unreachable(none.because());
            case Sending.Unknown unknown when limits.idempotent() -> Settlement.unknown(unknown.reason(), next(leased));
            // Sent once more it might be there twice: a person decides.
            case Sending.Unknown unknown -> Settlement.dead("perhaps-sent " + unknown.reason());
            case Sending.Later later ->
                leased.attempts() >= RetryPolicy.MOST_ATTEMPTS
                        ? Settlement.dead(later.reason())
                        : Settlement.later(later.reason(), next(leased, later));
        };
    }

    /** From here on a failure of ours may have come after the other side took it. */
    private static Sending send(WaysOut.Out out, NoticeCard leased, Outgoing outgoing) {
        try {
            return out.connector().send(outgoing, out.account());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody knows whether notice " + leased.id() + " was sent", e);
            return new Sending.Unknown("failed-while-sending");
        }
    }

    /** What the channel learns from it. The message is out: whatever fails here must not make it leave again. */
    private void note(WaysOut.Out out, NoticeCard leased, Decision.Write letter, Sending sending) {
        try {
            spots.note(out.channel(), leased, letter.to(), sending);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What notice " + leased.id() + " did to its channel is not noted", e);
        }
    }

    private Instant next(NoticeCard leased, Sending.Later later) {
        return later.pause() == null ? next(leased) : clock.instant().plus(later.pause());
    }

    private Instant next(NoticeCard leased) {
        var chance = ThreadLocalRandom.current().nextDouble();
        return clock.instant().plus(RetryPolicy.pauseAfter(leased.attempts(), chance));
    }
}
