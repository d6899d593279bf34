package org.huiyin.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The ways out of this installation: every channel that has a connector, by its name. Whoever asks for one has the secrets
 * of that one opened, and sends through it outside any transaction.
 */
@ApplicationScoped
public class WaysOut {

    private final Supplier<List<Out>> all;
    private final Function<String, Optional<Out>> named;

    /** A channel through which something can leave. */
    public record Out(Connector connector, Account account, boolean paused) {

        public String channel() {
            return account.channel();
        }

        /** Can be sent to, now or, as with mail, as soon as the operator set it up. */
        public boolean isSetUp() {
            return account.isComplete(connector);
        }

        public boolean isOpen() {
            return !paused && connector.isConnected(account);
        }
    }

    @Inject
    WaysOut(Connectors kinds, Channels channels) {
        Function<ChannelCard, Optional<Out>> out = channel -> kinds.of(channel.kind())
                .map(connector -> new Out(connector, channels.accountOf(channel), channel.paused()));
        this.all = () -> channels.all().stream()
                .flatMap(channel -> out.apply(channel).stream())
                .toList();
        // Whoever asks for one channel must not have the secrets of all of them opened.
        this.named = name -> channels.find(name).flatMap(out);
    }

    /** One channel of each kind, with nothing to be given. */
    public WaysOut(Collection<? extends Connector> connectors) {
        var outs = connectors.stream()
                .map(connector -> new Out(connector, new Account(connector.kind(), connector.kind(), Map.of()), false))
                .toList();
        this.all = () -> outs;
        this.named =
                name -> outs.stream().filter(out -> out.channel().equals(name)).findFirst();
    }

    /** The names of those that are open at this moment. */
    public Set<String> connected() {
        return all.get().stream().filter(Out::isOpen).map(Out::channel).collect(Collectors.toUnmodifiableSet());
    }

    /** The way to addresses of that kind: the channel of that name. */
    public Optional<Out> of(String kind) {
        return named.apply(kind);
    }
}
