package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.huiyin.channel.Account;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Connectors;
import org.huiyin.channel.Poll;
import org.huiyin.channel.Pulses;
import org.huiyin.channel.Stirred;
import org.huiyin.channel.Unreachable;
import org.huiyin.intake.Journal;
import org.huiyin.shared.Aside;

/** Goes round all channels that have to be asked. One that is slow or broken holds up none of the others. */
@ApplicationScoped
public class Rounds {

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    /** One visit ends after that many pages; the next round goes on where it ended. */
    private static final int MOST_PAGES = 20;

    private final Channels channels;
    private final Connectors connectors;
    private final Pulses pulses;
    private final Journal journal;
    private final Aside aside;
    private final Set<String> visiting = ConcurrentHashMap.newKeySet();
    /** Asked for while they were visited: visited once more. */
    private final Set<String> again = ConcurrentHashMap.newKeySet();
    /** What stands in the way, by channel. */
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    @Inject
    public Rounds(Channels channels, Connectors connectors, Pulses pulses, Journal journal, Aside aside) {
        this.channels = channels;
        this.connectors = connectors;
        this.pulses = pulses;
        this.journal = journal;
        this.aside = aside;
    }

    /** Starts a visit to each channel that is not being visited. Called by the timetable. */
    public void start() {
        channels.all().stream()
                .filter(channel -> !channel.paused())
                .filter(channel -> connectors.of(channel.kind(), Poll.class).isPresent())
                .forEach(channel -> visitAside(channel.name()));
    }

    void stirred(@Observes Stirred event) {
        hurry(event.channel());
    }

    /** A vendor says that there is something to be fetched. */
    void hurry(String channel) {
        again.add(channel);
        visitAside(channel);
    }

    private void visitAside(String channel) {
        if (!visiting.add(channel)) {
            return;
        }
        try {
            aside.execute(() -> visitAndLeave(channel));
        } catch (RejectedExecutionException e) {
            visiting.remove(channel);
            LOG.log(Level.WARNING, "No thread is left to poll " + channel);
        }
    }

    private void visitAndLeave(String channel) {
        try {
            do {
                again.remove(channel);
                visit(channel);
            } while (again.contains(channel));
        } finally {
            visiting.remove(channel);
        }
    }

    /** Fetches what is new on one channel. Never throws: what stands in the way is its health. */
    public void visit(String name) {
        try {
            var channel = channels.find(name).filter(found -> !found.paused()).orElse(null);
            var poll = channel == null
                    ? null
                    : connectors.of(channel.kind(), Poll.class).orElse(null);
            if (channel != null && poll != null) {
                fetch(poll, channel, channels.accountOf(channel));
            }
        } catch (Unreachable e) {
            failed(name, String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            failed(name, "poll-failed " + e.getMessage(), e);
        }
    }

    /** The log tells it once: the same again every few seconds would hide everything else. */
    private void failed(String channel, String reason, RuntimeException e) {
        if (!reason.equals(failures.put(channel, reason))) {
            LOG.log(Level.WARNING, "Polling " + channel + " failed", e);
        }
        pulses.failed(channel, reason);
    }

    private void fetch(Poll poll, ChannelCard channel, Account account) {
        if (!poll.isPolled(account)) {
            return;
        }
        for (int page = 0; page < MOST_PAGES; page++) {
            var haul = poll.poll(account, pulses.positionOf(channel.name()));
            journal.keep(channel.name(), haul.raws(), haul.position());
            pulses.works(channel.name());
            failures.remove(channel.name());
            if (!haul.more()) {
                return;
            }
        }
    }
}
