package org.huiyin.channel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request of a vendor, byte by byte.
 *
 * @param query decoded, every value of each name
 * @param headers by name in lower case, every value of each
 */
public record Call(String method, Map<String, List<String>> query, Map<String, List<String>> headers, byte[] body) {

    /** The one value; nothing where it is missing or stands there twice: then nobody knows which one counts. */
    public Optional<String> query(String name) {
        return only(query.get(name));
    }

    public Optional<String> header(String name) {
        return only(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean isGet() {
        return method.equals("GET");
    }

    private static Optional<String> only(@org.jspecify.annotations.Nullable List<String> values) {
        return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.getFirst());
    }
}
