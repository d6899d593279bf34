package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.arrival.ChannelState.Light;
import org.huiyin.channel.Account;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Connector;
import org.huiyin.channel.Connectors;
import org.huiyin.channel.Field;
import org.huiyin.channel.Hook;
import org.huiyin.channel.Listener;
import org.huiyin.channel.Probe;
import org.huiyin.channel.PulseCard;
import org.huiyin.channel.Pulses;
import org.huiyin.intake.Journal;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/** The door for those who connect channels: how each is doing, what it needs, and whether it works. */
@ApplicationScoped
public class ChannelDesk {

    private final Channels channels;
    private final Connectors connectors;
    private final Pulses pulses;
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    public ChannelDesk(
            Channels channels,
            Connectors connectors,
            Pulses pulses,
            Journal journal,
            @ConfigProperty(name = "huiyin.time-zone", defaultValue = "Asia/Shanghai") String zone,
            Clock clock) {
        this.channels = channels;
        this.connectors = connectors;
        this.pulses = pulses;
        this.journal = journal;
        this.zone = ZoneId.of(zone);
        this.clock = clock;
    }

    /** Those that can be connected first. */
    public List<ChannelState> all(Caller by) {
        by.need(Role.ADMIN);
        var known = pulses.all();
        return channels.all().stream()
                .map(channel -> state(channel, known.get(channel.name())))
                .sorted(Comparator.comparing((ChannelState state) -> !state.canConnect())
                        .thenComparing(state -> state.channel().name()))
                .toList();
    }

    public ChannelState require(String name, Caller by) {
        by.need(Role.ADMIN);
        return state(channel(name), pulses.all().get(name));
    }

    /** What an operator gave; secrets that are left empty stay as they are. */
    public void give(String name, Map<String, String> values, Caller by) {
        var fields = connector(channel(name)).map(Connector::fields).orElse(List.of());
        channels.give(name, fields, values, by);
    }

    /**
     * Does at the vendor what can be done from here, and says what the vendor answers. Calls out, so it is in no transaction.
     *
     * @param hook where the vendor shall call
     */
    public Probe test(String name, URI hook, Caller by) {
        by.need(Role.ADMIN);
        var channel = channel(name);
        var connector = connector(channel).orElseThrow(() -> new Refusal.Conflict("channel.nothing-to-connect"));
        var account = channels.accountOf(channel);
        var probe = probe(connector, account, hook);
        switch (probe) {
            case Probe.Works works -> pulses.works(name);
            case Probe.Fails fails -> pulses.failed(name, fails.reason());
        }
        return probe;
    }

    private static Probe probe(Connector connector, Account account, URI hook) {
        if (!account.isComplete(connector)) {
            return new Probe.Fails("not-set-up");
        }
        return connector instanceof Hook called ? called.register(account, hook) : connector.probe(account);
    }

    private ChannelState state(ChannelCard channel, @Nullable PulseCard pulse) {
        var connector = connector(channel);
        var account = channels.accountOf(channel);
        var fields = connector.map(Connector::fields).orElse(List.of());
        var lastIn = journal.lastReceivedAt(channel.name()).orElse(null);
        return new ChannelState(
                channel,
                light(channel, connector, account, pulse, lastIn),
                !fields.isEmpty(),
                fields,
                given(fields, account),
                connector.map(Connector::limits).orElse(null),
                connectors.of(channel.kind(), Hook.class).isPresent(),
                lastIn,
                pulse == null ? null : pulse.lastOut(),
                pulse == null ? null : pulse.failedAt(),
                pulse == null ? null : pulse.failure());
    }

    private Light light(
            ChannelCard channel,
            Optional<Connector> connector,
            Account account,
            @Nullable PulseCard pulse,
            @Nullable Instant lastIn) {
        if (channel.paused()) {
            return Light.PAUSED;
        }
        if (connector.isEmpty() || connector.get().fields().isEmpty()) {
            return Light.OPEN;
        }
        if (!account.isComplete(connector.get()) || !connector.get().isConnected(account)) {
            return Light.NOT_SET_UP;
        }
        if (pulse != null && pulse.failedAt() != null) {
            return Light.FAILS;
        }
        boolean listens = connector.get() instanceof Listener;
        return listens && lastIn != null && isSilent(channel.name(), lastIn) ? Light.SILENT : Light.WORKS;
    }

    private boolean isSilent(String channel, Instant lastIn) {
        var counts = journal.countByHour(channel, lastIn.minus(Rhythm.WATCHED));
        return Silence.isUnusual(new Rhythm(counts, lastIn, zone), lastIn, clock.instant(), zone);
    }

    private static Map<String, String> given(List<Field> fields, Account account) {
        return fields.stream()
                .filter(field -> account.has(field.name()))
                .collect(Collectors.toUnmodifiableMap(
                        Field::name, field -> field.isSecret() ? "" : account.require(field.name())));
    }

    private Optional<Connector> connector(ChannelCard channel) {
        return connectors.of(channel.kind());
    }

    private ChannelCard channel(String name) {
        return channels.find(name).orElseThrow(() -> new Refusal.NotFound("channel.not-found"));
    }
}
