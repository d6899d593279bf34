package org.huiyin.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.huiyin.channel.Unreachable;
import org.huiyin.channel.mailbox.reading.Mails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a mail server that nobody wrote for this test. */
@Timeout(60)
class ImapMailboxTest {

    private static final ImapMailbox.Rhythm EAGER =
            new ImapMailbox.Rhythm(Duration.ofMinutes(5), Duration.ZERO, Duration.ofSeconds(20), Duration.ofMillis(50));

    private GreenMail server = started(0);
    private final List<ImapMailbox> opened = new ArrayList<>();
    private GreenMailUser user;

    private static GreenMail started(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return server;
    }

    @BeforeEach
    void makeMailbox() {
        // GreenMail ends a connection by an exception when a mail goes while somebody idles; the mailbox connects anew.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        user = server.setUser("support@shop.example", "support", "secret");
    }

    @AfterEach
    void stop() {
        opened.forEach(ImapMailbox::close);
        server.stop();
    }

    @Test
    void theFirstLookTakesWhatLiesThereUnread() throws Exception {
        deliver("1");
        deliver("2");
        inbox().setFlags(new Flags(Flags.Flag.SEEN), true, 1, null, false);

        var page = mailbox("seen").page(null);

        assertThat(texts(page)).containsExactly("text 2");
    }

    @Test
    void eachMailComesOnceAndIsMarkedWhenItIsKept() throws Exception {
        var mailbox = mailbox("seen");
        deliver("1");
        var first = mailbox.page(null);
        assertThat(texts(first)).containsExactly("text 1");
        assertThat(inbox().getUnseenCount()).isEqualTo(1);

        deliver("2");
        var second = mailbox.page(first.next());

        assertThat(texts(second)).containsExactly("text 2");
        assertThat(inbox().getUnseenCount()).isEqualTo(1);
        assertThat(mailbox.page(second.next()).mails()).isEmpty();
        assertThat(inbox().getUnseenCount()).isZero();
    }

    @Test
    void whatIsKeptCanBeMoved() throws Exception {
        var mailbox = mailbox("Done");
        deliver("1");
        deliver("2");
        var first = mailbox.page(null);

        var second = mailbox.page(first.next());

        assertThat(inbox().getMessageCount()).isZero();
        assertThat(hosts().getFolder(user, "Done").getMessageCount()).isEqualTo(2);
        deliver("3");
        assertThat(texts(mailbox.page(second.next()))).containsExactly("text 3");
    }

    @Test
    void whoeverDiedBeforeNotingThePositionGetsTheSameMailsAgain() throws Exception {
        deliver("1");
        deliver("2");
        var lost = mailbox("seen").page(null);

        assertThat(texts(mailbox("seen").page(null))).isEqualTo(texts(lost));
    }

    @Test
    void underOtherNumbersEverythingSinceTheBeginningIsFetchedAgain() throws Exception {
        deliver("1");
        var mailbox = mailbox("seen");
        var page = mailbox.page(mailbox.page(null).next());

        var other = new ImapPosition(
                page.next().validity() + 1, 900, 900, page.next().since());

        assertThat(texts(mailbox.page(other))).containsExactly("text 1");
        var later = new ImapPosition(1, 5, 5, Clock.systemUTC().instant().plusSeconds(3600));
        assertThat(mailbox.page(later).mails()).isEmpty();
    }

    @Test
    void aMailThatIsTooLargeIsNotFetched() throws Exception {
        deliver(Mails.plain("a@example.com", "big@example.com", "big", "x".repeat(30_000)));
        deliver("2");

        var page = mailbox("seen").page(null);

        assertThat(page.mails().getFirst().why()).isEqualTo("mail-too-large");
        assertThat(new String(page.mails().getFirst().bytes(), StandardCharsets.UTF_8))
                .contains("big@example.com")
                .doesNotContain("xxx");
        assertThat(page.mails().get(1).why()).isNull();
    }

    @Test
    void manyMailsComeInPages() throws Exception {
        for (int i = 0; i < ImapLine.MAILS_A_PAGE + 5; i++) {
            deliver(Integer.toString(i));
        }
        var mailbox = mailbox("seen");
        var first = mailbox.page(null);
        var second = mailbox.page(first.next());

        assertThat(first.mails()).hasSize(ImapLine.MAILS_A_PAGE);
        assertThat(first.more()).isTrue();
        assertThat(second.mails()).hasSize(5);
    }

    @Test
    void aNewMailIsHeardOfAtOnce() {
        var mailbox = mailbox("seen");
        var position = mailbox.page(null).next();
        watch(mailbox);
        await().until(mailbox::isWatched);
        await().until(() -> mailbox.page(position) == null);

        deliver("1");

        await().atMost(Duration.ofSeconds(5)).until(() -> {
            var page = mailbox.page(position);
            return page != null && texts(page).equals(List.of("text 1"));
        });
    }

    @Test
    void watchingIsRenewedOverTheSameLineAndEndsWhereNobodyAsks() throws Exception {
        var stirred = new AtomicInteger();
        var wanted = new AtomicBoolean(true);
        try (var relay = Relay.to(server.getImap().getPort())) {
            var watch = new ImapWatch(
                    settings("seen", relay.port()),
                    Duration.ofMillis(200),
                    Duration.ofMillis(50),
                    wanted::get,
                    stirred::incrementAndGet);
            Thread.ofVirtual().start(watch);

            await().until(() -> stirred.get() > 4);
            assertThat(relay.lines()).isEqualTo(1);

            wanted.set(false);
            await().until(() -> !watch.isWaiting() && relay.open() == 0);
            wanted.set(true);
            await().until(watch::isWaiting);
            watch.close();
        }
    }

    @Test
    void aLineThatBreaksInTheMiddleOfAMailLosesNothing() throws Exception {
        deliver("1");
        deliver(Mails.plain("a@example.com", "long@example.com", "long", "y".repeat(15_000)));
        deliver("3");
        try (var relay = Relay.to(server.getImap().getPort())) {
            var mailbox = mailbox(settings("seen", relay.port()));
            relay.cutAfter(6000);
            var first = mailbox.page(null);
            assertThat(texts(first)).containsExactly("text 1");
            assertThat(first.more()).isTrue();
            assertThatThrownBy(() -> mailbox.page(first.next())).isInstanceOf(Unreachable.class);

            relay.cutAfter(Long.MAX_VALUE);

            await().ignoreExceptions().until(() -> {
                var page = mailbox.page(first.next());
                return page != null
                        && page.mails().size() == 2
                        && texts(page).getLast().equals("text 3");
            });
        }
    }

    @Test
    void aMailAtWhichTheServerAlwaysBreaksOffIsPassedBy() throws Exception {
        deliver(Mails.plain("a@example.com", "long@example.com", "long", "y".repeat(15_000)));
        deliver("2");
        try (var relay = Relay.to(server.getImap().getPort())) {
            var mailbox = mailbox(settings("seen", relay.port()));

            await().ignoreExceptions().until(() -> {
                relay.cutAfter(8000);
                var page = mailbox.page(null);
                return page != null
                        && "mail-not-fetchable".equals(page.mails().getFirst().why())
                        && page.mails().getFirst().bytes().length == 0
                        && page.mails().getLast().why() == null;
            });
        }
    }

    @Test
    void whenTheServerComesBackSoDoWe() throws Exception {
        int port = server.getImap().getPort();
        var mailbox = mailbox("seen");
        watch(mailbox);
        deliver("1");
        var position = mailbox.page(null).next();
        server.stop();
        assertThatThrownBy(() -> await().until(() -> mailbox.page(position) == null))
                .hasRootCauseInstanceOf(Exception.class);

        server = started(port);
        makeMailbox();
        // The new box may count from the same beginning: its first mail then has the number of the one that was read.
        deliver("in between");
        deliver("2");

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            var page = mailbox.page(position);
            return page != null && texts(page).contains("text 2");
        });
        await().until(mailbox::isWatched);
    }

    @Test
    void whatGoesWrongIsSaidInOneWord() throws Exception {
        var wrong = with("wrong", "INBOX", server.getImap().getPort(), ImapSettings.Encryption.NONE);
        var nowhere = with("secret", "Nowhere", server.getImap().getPort(), ImapSettings.Encryption.NONE);
        var bare = with("secret", "INBOX", server.getImap().getPort(), ImapSettings.Encryption.STARTTLS);
        var plain = with("secret", "INBOX", server.getImap().getPort(), ImapSettings.Encryption.TLS);
        assertThatThrownBy(() -> mailbox(wrong).page(null)).hasMessage("imap-login-refused");
        assertThatThrownBy(() -> mailbox(nowhere).page(null)).hasMessage("imap-no-folder");
        assertThatThrownBy(() -> mailbox(bare).page(null)).hasMessage("imap-no-tls");
        assertThatThrownBy(() -> mailbox(plain).page(null)).hasMessage("imap-no-tls");
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = with("secret", "INBOX", silent.getLocalPort(), ImapSettings.Encryption.NONE);
            assertThatThrownBy(() -> mailbox(settings).page(null)).hasMessage("imap-silent");
        }
    }

    @Test
    void afterAFailureItIsAskedLessAndLess() {
        var patient = new ImapMailbox.Rhythm(
                Duration.ofMinutes(5), Duration.ZERO, Duration.ofSeconds(20), Duration.ofHours(1));
        var settings = settings("seen", server.getImap().getPort());
        server.stop();
        var mailbox = new ImapMailbox(settings, patient, Clock.systemUTC(), () -> {});
        assertThatThrownBy(() -> mailbox.page(null))
                .hasMessage("imap-not-there")
                .hasCauseInstanceOf(Exception.class);

        assertThatThrownBy(() -> mailbox.page(null))
                .hasMessage("imap-not-there")
                .hasNoCause();
    }

    @Test
    void closingWaitsForNobody() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var settings = new ImapSettings(
                    "127.0.0.1",
                    silent.getLocalPort(),
                    ImapSettings.Encryption.NONE,
                    "support",
                    "secret",
                    "INBOX",
                    "seen",
                    20_000,
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10));
            var mailbox = new ImapMailbox(settings, EAGER, Clock.systemUTC(), () -> {});
            watch(mailbox);
            var socket = silent.accept();

            mailbox.close();

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> socket.getInputStream().read() < 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPositionIsReadBackAsItWasWritten() {
        var position = ImapPosition.read("7/41/42/1700000000").orElseThrow();

        assertThat(position.toString()).isEqualTo("7/41/42/1700000000");
        assertThat(ImapPosition.read(null)).isEmpty();
        assertThat(ImapPosition.read("7/x/42/1")).isEmpty();
        assertThat(ImapPosition.read("7/42")).isEmpty();
    }

    private ImapMailbox mailbox(String afterwards) {
        return mailbox(settings(afterwards, server.getImap().getPort()));
    }

    private ImapMailbox mailbox(ImapSettings settings) {
        var mailbox = new ImapMailbox(settings, EAGER, Clock.systemUTC(), () -> {});
        opened.add(mailbox);
        return mailbox;
    }

    private static void watch(ImapMailbox mailbox) {
        mailbox.watchedBy(task -> Thread.ofVirtual().start(task));
    }

    private static ImapSettings settings(String afterwards, int port) {
        return new ImapSettings(
                "127.0.0.1",
                port,
                ImapSettings.Encryption.NONE,
                "support",
                "secret",
                "INBOX",
                afterwards,
                20_000,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20));
    }

    private static ImapSettings with(String password, String folder, int port, ImapSettings.Encryption encryption) {
        return new ImapSettings(
                "127.0.0.1",
                port,
                encryption,
                "support",
                password,
                folder,
                "seen",
                20_000,
                Duration.ofMillis(500),
                Duration.ofSeconds(5));
    }

    private com.icegreen.greenmail.store.MailFolder inbox() {
        try {
            return hosts().getInbox(user);
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }

    private ImapHostManager hosts() {
        return server.getManagers().getImapHostManager();
    }

    private void deliver(String name) {
        deliver(Mails.plain("a@example.com", name + "@example.com", "subject", "text " + name));
    }

    private void deliver(byte[] raw) {
        try {
            var session = Session.getInstance(new Properties());
            user.deliver(new MimeMessage(session, new ByteArrayInputStream(raw)));
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(ImapPage page) {
        return page.mails().stream()
                .map(mail -> new String(mail.bytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2)[1].strip())
                .toList();
    }
}
