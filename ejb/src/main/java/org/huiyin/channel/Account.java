package org.huiyin.channel;

import java.util.Map;
import java.util.Optional;

/** One channel of this installation as its connector sees it: its name and what the operator gave, secrets in the clear. */
public record Account(String channel, String kind, Map<String, String> settings) {

    public Account {
        settings = Map.copyOf(settings);
    }

    /** Empty where it was not given, or only blanks were. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(settings.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String require(String name) {
        return get(name).orElseThrow(() -> new IllegalStateException(channel + " lacks " + name));
    }

    public boolean has(String... names) {
        for (var name : names) {
            if (get(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether everything required was given. */
    public boolean isComplete(Connector connector) {
        return connector.fields().stream().filter(Field::isRequired).allMatch(field -> get(field.name())
                .isPresent());
    }

    /** Says no secret, not even in a log. */
    @Override
    public String toString() {
        return channel + " (" + kind + ")";
    }
}
