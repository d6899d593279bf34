package org.huiyin.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query of an address, for making the next one: filters live there. */
final class Query {

    private final List<String> pairs;

    Query(String query) {
        this(query.isEmpty() ? List.of() : List.of(query.split("&")));
    }

    private Query(List<String> pairs) {
        this.pairs = pairs;
    }

    Query with(String name, @Nullable String value) {
        var changed = new ArrayList<String>();
        pairs.stream().filter(pair -> !pair.isEmpty() && !isNamed(pair, name)).forEach(changed::add);
        if (value != null && !value.isEmpty()) {
            changed.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return new Query(changed);
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("&", pairs);
    }

    private static boolean isNamed(String pair, String name) {
        return pair.equals(name) || pair.startsWith(name + "=");
    }
}
