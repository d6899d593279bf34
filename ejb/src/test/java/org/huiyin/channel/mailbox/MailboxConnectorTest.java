package org.huiyin.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Sending;
import org.huiyin.channel.mailbox.MoodyServer.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxConnectorTest {

    private static final String LIN = "lin@example.org";

    private final MoodyServer server = new MoodyServer();
    private final MailboxConnector connector = Mailboxes.at(server.port());

    @AfterEach
    void hangUp() {
        connector.hangUp();
        server.close();
    }

    @Test
    void severalMailsGoOverOneLine() {
        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT)).isEqualTo(new Sending.Accepted());
        assertThat(connector.send(mail("chen@example.org"), Mailboxes.ACCOUNT)).isEqualTo(new Sending.Accepted());

        assertThat(server.received()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void theMessageIdIsKeptExactly() {
        connector.send(mail(LIN), Mailboxes.ACCOUNT);

        assertThat(server.receivedBy(LIN)).first().extracting("messageId").isEqualTo("<abc123@shop.example>");
    }

    @Test
    void aRefusedRecipientIsRefusedForGood() {
        server.towards(LIN, Mood.REFUSE_RECIPIENT);

        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT))
                .isEqualTo(new Sending.Refused("refused 550 5.1.1 no such mailbox"));
    }

    @Test
    void refusedContentIsRefusedForGood() {
        server.towards(LIN, Mood.REFUSE_CONTENT);

        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT))
                .isEqualTo(new Sending.Refused("refused 554 5.6.0 not that"));
    }

    @Test
    void aGreylistedMailGoesLater() {
        server.towards(LIN, Mood.GREYLIST_ONCE);

        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT))
                .isEqualTo(new Sending.Later("not-now 451 4.7.1 greylisted, come back"));
        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT)).isEqualTo(new Sending.Accepted());
        assertThat(server.receivedBy(LIN)).hasSize(1);
    }

    @Test
    void aLineThatBreaksBeforeTheMailIsTriedLater() {
        server.towards(LIN, Mood.HANG_UP_BEFORE_DATA_ONCE);

        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT)).isInstanceOf(Sending.Later.class);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aLineThatBreaksAfterTheFinalDotLeavesItUnknown() {
        server.towards(LIN, Mood.TAKE_AND_HANG_UP_ONCE);

        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT)).isEqualTo(new Sending.Unknown("line-broke"));
    }

    @Test
    void aServerThatNeverAnswersTheFinalDotLeavesItUnknown() {
        server.towards(LIN, Mood.NEVER_ANSWER_THE_DOT);

        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT)).isInstanceOf(Sending.Unknown.class);
    }

    @Test
    void aServerThatNeverAnswersQuitHoldsUpNobody() {
        connector.send(mail(LIN), Mailboxes.ACCOUNT);

        connector.hangUp();

        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT)).isEqualTo(new Sending.Accepted());
    }

    @Test
    void aLineThatTheServerClosedMeanwhileIsReplaced() {
        connector.send(mail(LIN), Mailboxes.ACCOUNT);
        server.hangUpOnEverybody();

        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT)).isEqualTo(new Sending.Accepted());
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void nobodyListeningMeansLater() {
        server.close();

        assertThat(connector.send(mail(LIN), Mailboxes.ACCOUNT))
                .isInstanceOfSatisfying(
                        Sending.Later.class, later -> assertThat(later.reason()).startsWith("no-connection"));
    }

    @Test
    void withoutAHostThereIsNoConnection() {
        var lonely = Mailboxes.none();

        assertThat(lonely.isConnected(Mailboxes.ACCOUNT)).isFalse();
        assertThat(lonely.send(mail(LIN), Mailboxes.ACCOUNT)).isEqualTo(new Sending.Later("no-mail-server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lin@example.org\r\nRCPT TO:<eve@evil.example>",
                "lin@example.org,eve@evil.example",
                "Eve, v@evil.example <lin@example.org>",
                "lin@example.org ",
                "not an address"
            })
    void whatIsNoSingleAddressIsRefusedBeforeAnybodyHearsOfIt(String address) {
        assertThat(connector.send(mail(address), Mailboxes.ACCOUNT)).isInstanceOf(Sending.Refused.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void aSubjectWithALineBreakIsRefused() {
        var mail = new Outgoing("<a@b>", LIN, "en", "Hi\r\nBcc: eve@evil.example", "text", null, null);

        assertThat(connector.send(mail, Mailboxes.ACCOUNT)).isInstanceOf(Sending.Refused.class);
    }

    @Test
    void aNameWithACommaStaysOneSender() {
        var sender = Sender.of(
                Optional.of("Eve, v@evil.example <shop@shop.example>"), Optional.empty(), URI.create("http://x"));

        assertThat(sender.email()).isEqualTo("shop@shop.example");
        assertThat(sender.address().toString()).isEqualTo("\"Eve, v@evil.example\" <shop@shop.example>");
    }

    @Test
    void withoutASenderItIsTheHostOfTheBaseUrl() {
        var none = Optional.<String>empty();

        assertThat(Sender.of(none, none, URI.create("https://voice.shop.example"))
                        .email())
                .isEqualTo("huiyin@voice.shop.example");
        assertThat(Sender.of(none, none, URI.create("http://127.0.0.1:8080")).email())
                .isEqualTo("huiyin@localhost");
    }

    @Test
    void withoutANameItIsTheProductsAndNeverAnAddressAlone() {
        var none = Optional.<String>empty();
        var url = URI.create("https://voice.shop.example");

        assertThat(Sender.of(none, none, url).name()).isEqualTo("回音 Huiyin");
        assertThat(Sender.of(Optional.of("a@shop.example"), none, url).name()).isEqualTo("回音 Huiyin");
        assertThat(Sender.of(none, Optional.of("青禾生活"), url).name()).isEqualTo("青禾生活");
    }

    private static Outgoing mail(String address) {
        return new Outgoing(
                "<abc123@shop.example>",
                address,
                "zh-CN",
                "您反馈的问题已处理",
                "您好。\n.\n一行只有一个点。",
                "<p>您好。</p>",
                URI.create("https://shop.example/unsubscribe/t"));
    }
}
