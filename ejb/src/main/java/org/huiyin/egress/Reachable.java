package org.huiyin.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which addresses may be called: those of the public internet, and private ones that the operator named. */
final class Reachable {

    private static final int[][] PRIVATE_V4 = {
        {0, 8},
        {10 << 24, 8},
        {100 << 24 | 64 << 16, 10},
        {127 << 24, 8},
        // Azure's machines are told about themselves there.
        {168 << 24 | 63 << 16 | 129 << 8 | 16, 32},
        {169 << 24 | 254 << 16, 16},
        {172 << 24 | 16 << 16, 12},
        {192 << 24, 24},
        {192 << 24 | 2 << 8, 24},
        {192 << 24 | 88 << 16 | 99 << 8, 24},
        {192 << 24 | 168 << 16, 16},
        {198 << 24 | 18 << 16, 15},
        {198 << 24 | 51 << 16 | 100 << 8, 24},
        {203 << 24 | 113 << 8, 24},
        {224 << 24, 3}
    };

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final Set<InetAddress> named;

    /** @param named addresses, separated by commas */
    Reachable(String named) {
        this.named = Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(name -> LITERAL.matcher(name).matches())
                .map(Reachable::address)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Never asks who a name stands for: only an address is let through. */
    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("huiyin.egress.allow-private: no address: " + literal, e);
        }
    }

    boolean isNamed(InetAddress address) {
        return named.contains(address);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address
                ? isPublicV4(bits(address.getAddress(), 0))
                : isPublicV6(address.getAddress());
    }

    private static boolean isPublicV4(int bits) {
        return Arrays.stream(PRIVATE_V4).noneMatch(range -> (bits ^ range[0]) >>> (32 - range[1]) == 0);
    }

    /** Of version 6 only what is given to networks of today (2000::/3), and none of the ways back into version 4. */
    private static boolean isPublicV6(byte[] address) {
        boolean global = (address[0] & 0xE0) == 0x20;
        boolean sixToFour = address[0] == 0x20 && address[1] == 0x02;
        boolean teredoOrDocs = bits(address, 0) == 0x20010000 || bits(address, 0) == 0x20010DB8;
        return global && !sixToFour && !teredoOrDocs;
    }

    private static int bits(byte[] bytes, int from) {
        return (bytes[from] & 0xFF) << 24
                | (bytes[from + 1] & 0xFF) << 16
                | (bytes[from + 2] & 0xFF) << 8
                | bytes[from + 3] & 0xFF;
    }
}
