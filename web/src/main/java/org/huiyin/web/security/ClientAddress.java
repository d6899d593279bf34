package org.huiyin.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whose request it is. What a header says about that counts only when a proxy we trust has written it. */
final class ClientAddress {

    /** Nothing that would be looked up as a name. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private static final int PREFIX_BYTES = 8;

    private final Set<InetAddress> proxies;

    ClientAddress(String trustedProxies) {
        this.proxies = addresses(trustedProxies);
    }

    boolean trustsSomebody() {
        return !proxies.isEmpty();
    }

    /** The last address in the chain that is not one of our own proxies; the peer's where none is trusted. */
    InetAddress of(String peer, String forwardedFor) {
        var last = parse(peer).orElseGet(InetAddress::getLoopbackAddress);
        var chain = List.of(forwardedFor.split(","));
        for (int i = chain.size() - 1; i >= 0 && proxies.contains(last); i--) {
            var before = parse(chain.get(i).strip());
            if (before.isEmpty()) {
                return last;
            }
            last = before.get();
        }
        return last;
    }

    static Set<InetAddress> addresses(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> parse(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What one household or one server has: the address itself, of IPv6 the first 64 bits. */
    static String neighbourhood(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(Arrays.copyOf(bytes, PREFIX_BYTES));
    }

    private static Optional<InetAddress> parse(String text) {
        var plain = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        int zone = plain.indexOf('%');
        var literal = zone < 0 ? plain : plain.substring(0, zone);
        if (!LITERAL.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
