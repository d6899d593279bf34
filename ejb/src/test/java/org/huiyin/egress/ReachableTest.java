package org.huiyin.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // This machine and its networks.
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.168.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                // Where clouds tell machines about themselves.
                "169.254.169.254",
                "169.254.170.2",
                "100.100.100.200",
                "192.0.0.192",
                "168.63.129.16",
                "fd00:ec2::254",
                // Version 4 in the clothes of version 6.
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001:0:4136:e378:8000:63bf:80ff:fffe",
                // Nobody at all, or everybody.
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "198.18.0.1",
                "192.88.99.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "2001:db8::1",
                "ff02::1"
            })
    void isNotForUs(String address) throws UnknownHostException {
        assertThat(Reachable.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "168.63.129.15",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:3200::1"
            })
    void isOnTheInternet(String address) throws UnknownHostException {
        assertThat(Reachable.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void whatIsNamedIsAnAddressHoweverItIsWritten() throws UnknownHostException {
        var reachable = new Reachable(" 127.0.0.1 , ::1,, localhost ");

        assertThat(reachable.isNamed(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(reachable.isNamed(InetAddress.getByName("0:0:0:0:0:0:0:1"))).isTrue();
        assertThat(reachable.isNamed(InetAddress.getByName("127.0.0.2"))).isFalse();
    }
}
