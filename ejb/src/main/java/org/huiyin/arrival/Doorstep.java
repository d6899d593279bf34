package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.huiyin.channel.Account;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Arrival;
import org.huiyin.channel.Call;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Connectors;
import org.huiyin.channel.Hook;
import org.huiyin.intake.Journal;

/** Where vendors call. What they bring is in the journal before they are answered; nothing is interpreted here. */
@ApplicationScoped
public class Doorstep {

    private static final System.Logger LOG = System.getLogger(Doorstep.class.getName());

    private final Channels channels;
    private final Connectors connectors;
    private final Journal journal;
    private final Rounds rounds;

    @Inject
    public Doorstep(Channels channels, Connectors connectors, Journal journal, Rounds rounds) {
        this.channels = channels;
        this.connectors = connectors;
        this.journal = journal;
        this.rounds = rounds;
    }

    /** Nothing where there is no such endpoint: no such channel, no secret to know its vendor by, or paused. */
    public Optional<Answer> answer(String name, Call call) {
        return channels.find(name).filter(channel -> !channel.paused()).flatMap(channel -> connectors
                .of(channel.kind(), Hook.class)
                .flatMap(hook -> answer(hook, channel, channels.accountOf(channel), call)));
    }

    private Optional<Answer> answer(Hook hook, ChannelCard channel, Account account, Call call) {
        if (!hook.isHooked(account)) {
            return Optional.empty();
        }
        var arrival = hook.receive(call, account);
        if (arrival.isKnown()) {
            keep(channel.name(), arrival);
        } else {
            LOG.log(Level.INFO, "A caller at the hook of " + channel.name() + " is not its vendor");
        }
        return Optional.of(arrival.answer());
    }

    private void keep(String channel, Arrival arrival) {
        if (!arrival.raws().isEmpty()) {
            journal.keep(channel, arrival.raws(), null);
        }
        if (arrival.pollNow()) {
            rounds.hurry(channel);
        }
    }
}
