package org.huiyin.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to others: where none may go, and that none lasts or swells for ever. */
@Timeout(20)
class EgressTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final Duration SHORT = Duration.ofMillis(600);

    private final List<String> asked = new ArrayList<>();
    private final Egress closed = new Egress("", Names::asked);
    private final Egress open = new Egress("127.0.0.1", Names::asked);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://localhost.:%d/",
                "http://127.1:%d/",
                "http://2130706433:%d/",
                "http://0177.0.0.1:%d/",
                "http://0x7f.0.0.1:%d/",
                "http://0:%d/",
                "http://0.0.0.0:%d/",
                "http://[::1]:%d/",
                "http://[::]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "https://127.0.0.1:%d/",
                "https://[::1]:%d/",
                "HTTP://LOCALHOST:%d/",
                "http://user@127.0.0.1:%d/",
                "http://example.org@127.0.0.1:%d/",
                "http://127.0.0.1:%d@example.org/",
                "http://example.org:%d/",
                "https://example.org:%d/",
                "ftp://127.0.0.1:%d/",
                "gopher://127.0.0.1:%d/",
                "file:///etc/passwd?%d",
                "jar:http://127.0.0.1:%d/a.jar!/b",
                "//127.0.0.1:%d/",
                "127.0.0.1?%d"
            })
    void noWayOfWritingItReachesThisMachine(String url) {
        try (var canary = Server.saying(OK + "\r\n");
                var six = Server.at("::1", out -> {})) {
            for (int port : List.of(canary.port(), six.port())) {
                var request = get(url.formatted(port));
                assertThatThrownBy(() -> resolving("93.184.216.34").send(request))
                        .isInstanceOf(NotSent.class);
                if (!url.contains("example.org")) {
                    assertThatThrownBy(() -> closed.send(request)).isInstanceOf(NotSent.class);
                }
            }
            assertThat(canary.heads()).isEmpty();
            assertThat(six.heads()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ⅼocalhost", "①②⑦.0.0.1", "127。0。0。1"})
    void lettersThatOnlyLookAlikeAreNoNames(String host) {
        assertThatThrownBy(() -> closed.send(
                        new Request("GET", URI.create("https://" + host + "/"), Map.of(), new byte[0], SHORT, 1000)))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void oneAddressOfSeveralThatIsNotForUsSpoilsTheName() {
        for (var addresses : List.of(
                List.of("93.184.216.34", "127.0.0.1"),
                List.of("169.254.169.254", "93.184.216.34"),
                List.of("2606:2800:220:1::1", "fd00:ec2::254"))) {
            assertThatThrownBy(() -> resolving(addresses.toArray(String[]::new)).send(get("https://shop.example/")))
                    .isInstanceOf(NotSent.class)
                    .hasMessage("not-callable");
        }
    }

    @Test
    void aNameIsAskedForOnceAndTheAddressThatWasCheckedIsCalled() {
        try (var server = Server.saying(OK + "Content-Length: 2\r\n\r\nhi")) {
            var reply =
                    rebinding("127.0.0.1", "127.0.0.99").send(get("http://shop.example:" + server.port() + "/a?b=1"));

            assertThat(reply.text()).isEqualTo("hi");
            assertThat(asked).containsExactly("shop.example");
            assertThat(server.heads().getFirst())
                    .startsWith("GET /a?b=1 HTTP/1.1\r\nHost: shop.example:" + server.port() + "\r\n")
                    .doesNotContain("Accept-Encoding")
                    .doesNotContain("Cookie");
        }
    }

    @Test
    void redirectsAreAnswersAndNobodyFollowsThem() {
        try (var canary = Server.saying(OK + "\r\n");
                var server = Server.saying("HTTP/1.1 302 Found\r\nLocation: " + canary.url()
                        + "\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")) {
            for (int time = 0; time < 2; time++) {
                var reply = open.send(get(server.url()));
                assertThat(reply.status()).isEqualTo(302);
                assertThat(reply.isOk()).isFalse();
            }
            assertThat(canary.heads()).isEmpty();
            assertThat(server.heads()).hasSize(2).noneMatch(head -> head.contains("a=b"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H",
                OK,
                OK + "Content-Length: 100\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n",
                OK + "\r\n"
            })
    void aDripEndsAtTheDeadline(String start) {
        try (var server = Server.at("127.0.0.1", out -> {
            out.write(start.getBytes(StandardCharsets.ISO_8859_1));
            drip(out);
        })) {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> open.send(get(server.url()).within(SHORT)))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessage("too-slow");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whoTakesNothingIsNotWaitedFor() {
        var over = new CountDownLatch(1);
        try (var server = Server.at("127.0.0.1", out -> await(over))) {
            var big = new Request("POST", URI.create(server.url()), Map.of(), new byte[16 * 1024 * 1024], SHORT, 1000);
            assertThatThrownBy(() -> open.send(big))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessage("too-slow");
        } finally {
            over.countDown();
        }
    }

    @Test
    void aNameThatNobodyAnswersForIsNotWaitedForEither() {
        var over = new CountDownLatch(1);
        var stuck = new Egress("", host -> {
            await(over);
            return List.of(InetAddress.getByName("93.184.216.34"));
        });
        try {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> stuck.send(get("https://shop.example/").within(SHORT)))
                    .isInstanceOf(NotSent.class)
                    .hasMessage("no-such-host");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        } finally {
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3000000\r\n", "Transfer-Encoding: chunked\r\n", "X: y\r\n", ""})
    void anEndlessBodyIsCutOff(String header) {
        try (var server = Server.at("127.0.0.1", out -> {
            out.write((OK + header + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            var block = header.startsWith("Transfer") ? "1000\r\n" + "a".repeat(4096) + "\r\n" : "a".repeat(4096);
            for (; ; ) {
                out.write(block.getBytes(StandardCharsets.ISO_8859_1));
            }
        })) {
            assertThatThrownBy(() -> open.send(get(server.url())))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessage("line-broke");
        }
    }

    @Test
    void endlessHeadersAndInterimAnswersAreCutOff() {
        for (var again :
                List.of("X-A: b\r\n", "x".repeat(4096), "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\n\r\n")) {
            try (var server = Server.at("127.0.0.1", out -> {
                out.write((again.startsWith("HTTP") ? "" : OK).getBytes(StandardCharsets.ISO_8859_1));
                for (; ; ) {
                    out.write(again.getBytes(StandardCharsets.ISO_8859_1));
                }
            })) {
                assertThatThrownBy(() -> open.send(get(server.url())))
                        .isInstanceOf(NoAnswer.class)
                        .hasMessage("line-broke");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 99999999999\r\n\r\n",
                "Content-Length: five\r\n\r\n",
                "Content-Length: 5\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n",
                "Transfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void aBodyThatIsNotWholeIsNoAnswer(String rest) {
        try (var server = Server.saying(OK + rest)) {
            assertThatThrownBy(() -> open.send(get(server.url())))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessage("line-broke");
        }
    }

    @Test
    void whatIsPackedIsNotUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        try (var server = Server.at("127.0.0.1", out -> {
            out.write((OK + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            packed.writeTo(out);
        })) {
            assertThat(open.send(get(server.url())).body()).isEqualTo(packed.toByteArray());
        }
    }

    @Test
    void upToTheLimitIsFine() {
        for (var answer : List.of(
                "Content-Length: 10\r\n\r\n0123456789",
                "Transfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n6;x=y\r\n456789\r\n0\r\n\r\n",
                "\r\n0123456789")) {
            try (var server = Server.saying("HTTP/1.1 103 Hints\r\nLink: x\r\n\r\n" + OK + answer)) {
                assertThat(open.send(get(server.url()).upTo(10)).text()).isEqualTo("0123456789");
            }
            try (var server = Server.saying(OK + answer)) {
                assertThatThrownBy(() -> open.send(get(server.url()).upTo(9))).isInstanceOf(NoAnswer.class);
            }
        }
    }

    @Test
    void nothingLeavesWhereNobodyListensOrTheOtherSideDoesNotProveItsName() throws Exception {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertThatThrownBy(() -> open.send(get("http://127.0.0.1:" + port + "/")))
                .isInstanceOf(NotSent.class);
        try (var plain = Server.saying(OK + "\r\n")) {
            assertThatThrownBy(() -> open.send(
                            get("https://127.0.0.1:" + plain.port() + "/secret").within(SHORT)))
                    .isInstanceOf(NotSent.class);
            assertThat(plain.heads()).noneMatch(head -> head.contains("secret"));
        }
    }

    private static void drip(OutputStream out) throws IOException {
        while (true) {
            await(new CountDownLatch(1), 50);
            out.write('1');
            out.flush();
        }
    }

    private static void await(CountDownLatch latch) {
        await(latch, TimeUnit.SECONDS.toMillis(15));
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            boolean unused = latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A name that stands for all of these at once. */
    private Egress resolving(String... addresses) {
        return new Egress(
                "", host -> Arrays.stream(addresses).map(EgressTest::address).toList());
    }

    /** A name that stands for something else each time it is asked for. */
    private Egress rebinding(String... addresses) {
        return new Egress("127.0.0.1", host -> {
            asked.add(host);
            return List.of(address(addresses[asked.size() - 1]));
        });
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Request get(String url) {
        return Request.get(url);
    }
}
