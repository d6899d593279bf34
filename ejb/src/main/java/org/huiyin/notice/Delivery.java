package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.huiyin.channel.Connector;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Sending;

/** One attempt with one notice, from deciding to the other side's answer. Never throws: what happened is the answer. */
@ApplicationScoped
class Delivery {

    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final Letters letters;
    private final Envelope envelope;
    private final Connectors connectors;
    private final Tokens tokens;
    private final Clock clock;

    @Inject
    Delivery(Letters letters, Envelope envelope, Connectors connectors, Tokens tokens, Clock clock) {
        this.letters = letters;
        this.envelope = envelope;
        this.connectors = connectors;
        this.tokens = tokens;
        this.clock = clock;
    }

    Settlement deliver(NoticeCard leased) {
        if (leased.unknowns() >= RetryPolicy.MOST_LOST_LEASES) {
            return Settlement.dead("lost-too-often");
        }
        try {
            return switch (letters.decide(leased, tokens.links())) {
                case Decision.Write letter -> send(leased, letter);
                case Decision.Show show -> Settlement.shown(show.reason(), clock.instant());
                case Decision.GiveUp giveUp -> Settlement.unreachable(giveUp.reason());
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
        var connector = connectors.of(letter.to().kind());
        if (connector.isEmpty()) {
            return Settlement.unreachable("no-connector");
        }
        var sending = send(connector.get(), leased, envelope.fill(leased, letter));
        return switch (sending) {
            case Sending.Accepted accepted -> Settlement.sent(clock.instant());
            case Sending.Refused refused -> Settlement.dead(refused.reason());
            case Sending.Unknown unknown -> Settlement.unknown(unknown.reason(), next(leased));
            case Sending.Later later ->
                leased.attempts() >= RetryPolicy.MOST_ATTEMPTS
                        ? Settlement.dead(later.reason())
                        : Settlement.later(later.reason(), next(leased));
        };
    }

    /** From here on a failure of ours may have come after the other side took it. */
    private static Sending send(Connector connector, NoticeCard leased, Outgoing outgoing) {
        try {
            return connector.send(outgoing);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody knows whether notice " + leased.id() + " was sent", e);
            return new Sending.Unknown("failed-while-sending");
        }
    }

    private Instant next(NoticeCard leased) {
        var chance = ThreadLocalRandom.current().nextDouble();
        return clock.instant().plus(RetryPolicy.pauseAfter(leased.attempts(), chance));
    }
}
