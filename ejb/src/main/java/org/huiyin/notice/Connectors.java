package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.huiyin.channel.Connector;

/** The ways out of this installation. */
@ApplicationScoped
class Connectors {

    private final List<Connector> all;

    @Inject
    Connectors(@Any Instance<Connector> all) {
        this(StreamSupport.stream(all.spliterator(), false).toList());
    }

    Connectors(List<Connector> all) {
        this.all = List.copyOf(all);
    }

    /** Kinds of address that can be sent to, now or as soon as the operator set it up. */
    Set<String> reachable() {
        return all.stream().map(Connector::kind).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> connected() {
        return all.stream().filter(Connector::isConnected).map(Connector::kind).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Connector> of(String kind) {
        return all.stream().filter(connector -> connector.kind().equals(kind)).findFirst();
    }
}
