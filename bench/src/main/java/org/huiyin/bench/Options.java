package org.huiyin.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code --name value} pairs of a command. What nobody read is a spelling mistake, not a wish. */
final class Options {

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    static Options of(List<String> words) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            var name = words.get(i);
            if (!name.startsWith("--") || i + 1 == words.size()) {
                throw new IllegalArgumentException("Expected --name value, not " + name);
            }
            values.put(name.substring(2), words.get(i + 1));
        }
        return new Options(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.remove(name));
    }

    Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /** Without a slash at its end. */
    URI address(String name) {
        var address = text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    double number(String name, double usual) {
        try {
            return text(name).map(Double::parseDouble).orElse(usual);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " is a number", e);
        }
    }

    void refuseUnread() {
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown: --" + values.keySet().iterator().next());
        }
    }
}
