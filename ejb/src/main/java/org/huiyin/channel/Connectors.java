package org.huiyin.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The kinds of channel this product can connect. */
@ApplicationScoped
public class Connectors {

    private final Map<String, Connector> byKind;

    @Inject
    public Connectors(@Any Instance<Connector> all) {
        this(StreamSupport.stream(all.spliterator(), false).toList());
    }

    public Connectors(Collection<? extends Connector> all) {
        this.byKind = new TreeMap<>(all.stream().collect(Collectors.toMap(Connector::kind, Function.identity())));
    }

    public Optional<Connector> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    public <T extends Connector> Optional<T> of(String kind, Class<T> able) {
        return of(kind).filter(able::isInstance).map(able::cast);
    }

    public Collection<Connector> all() {
        return byKind.values();
    }
}
