package org.huiyin.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void withoutATrustedProxyHeadersMeanNothing() {
        assertThat(of("", "198.51.100.7", "203.0.113.9")).isEqualTo("198.51.100.7");
    }

    @Test
    void aTrustedProxyNamesWhoItSpokeWith() {
        assertThat(of("127.0.0.1", "127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(of("127.0.0.1", "127.0.0.1", "10.0.0.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(of("127.0.0.1,10.0.0.1", "127.0.0.1", "203.0.113.9, 10.0.0.1"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void whatTheClientWroteInFrontIsNeverReached() {
        assertThat(of("127.0.0.1", "127.0.0.1", "1.1.1.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(of("127.0.0.1", "203.0.113.9", "1.1.1.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void whatIsNoAddressIsNotLookedUp() {
        assertThat(of("127.0.0.1", "127.0.0.1", "evil.example")).isEqualTo("127.0.0.1");
        assertThat(of("127.0.0.1", "127.0.0.1", "<script>, unknown")).isEqualTo("127.0.0.1");
    }

    @Test
    void aHouseholdWithIpv6IsOneNeighbourhood() {
        var clients = new ClientAddress("");

        var one = ClientAddress.neighbourhood(clients.of("2001:db8:1:2::1", ""));
        var other = ClientAddress.neighbourhood(clients.of("2001:db8:1:2:ffff::9", ""));
        var elsewhere = ClientAddress.neighbourhood(clients.of("2001:db8:1:3::1", ""));

        assertThat(one).isEqualTo(other).isNotEqualTo(elsewhere);
    }

    private static String of(String trusted, String peer, String forwarded) {
        return new ClientAddress(trusted).of(peer, forwarded).getHostAddress();
    }
}
