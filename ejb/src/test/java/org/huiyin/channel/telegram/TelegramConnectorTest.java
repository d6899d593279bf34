package org.huiyin.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.channel.Account;
import org.huiyin.channel.Call;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Probe;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Spot;
import org.huiyin.channel.Unreadable;
import org.huiyin.egress.Egress;
import org.huiyin.simulator.Mischief;
import org.huiyin.simulator.TelegramSimulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the simulator, which is as strict as the Bot API. */
class TelegramConnectorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_767_225_600), ZoneOffset.UTC);
    private static final String TOKEN = "123:demo";
    private static final long ALICE = 55_501;

    private TelegramSimulator telegram;
    private TelegramConnector connector;

    @BeforeEach
    void begin() {
        telegram = new TelegramSimulator(0, TOKEN, CLOCK);
        connector = new TelegramConnector(telegram.address().toString(), new Egress(Optional.of("127.0.0.1")), CLOCK);
    }

    @AfterEach
    void end() {
        telegram.close();
    }

    @Test
    void theSecretInTheHeaderDecides() {
        var account = account("tg_secret_DEMO-1");

        assertThat(receive(account, List.of("tg_secret_DEMO-1"))).isTrue();
        assertThat(receive(account, List.of("tg_secret_DEMO-2"))).isFalse();
        assertThat(receive(account, List.of(""))).isFalse();
        assertThat(receive(account, List.of())).isFalse();
        assertThat(receive(account, List.of("tg_secret_DEMO-1", "tg_secret_DEMO-1")))
                .isFalse();
        assertThat(connector.isHooked(new Account("telegram", "telegram", Map.of("mode", "webhook"))))
                .isFalse();
    }

    @Test
    void theUpdateOfTheReferenceIsAReport() {
        var update = """
                {"update_id":900001,"message":{"message_id":31,"from":{"id":55501,"is_bot":false,"first_name":"Alice",\
                "username":"alice_demo","language_code":"zh-hans"},"chat":{"id":55501,"type":"private",\
                "first_name":"Alice"},"date":1767225600,"text":"登录失败","entities":[]}}""";

        var heard = (Incoming) connector.read(raw(update), polled());

        assertThat(heard.text()).isEqualTo("登录失败");
        assertThat(heard.key()).isEqualTo("m:55501:31");
        assertThat(heard.chat()).isEqualTo("chat:55501");
        assertThat(heard.sender()).isEqualTo(new Incoming.Sender("telegram", "55501", "Alice"));
        assertThat(heard.locale()).isEqualTo("zh-hans");
        assertThat(heard.sentAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void theOwnNumberIsProvedAndSomebodysCardIsNot() {
        var update = """
                {"update_id":900002,"message":{"message_id":32,"from":{"id":55501,"is_bot":false,"first_name":"Alice"},\
                "chat":{"id":55501,"type":"private"},"date":1767225600,"contact":{"phone_number":"8613912345678",\
                "first_name":"Alice","user_id":%d}}}""";

        assertThat(connector.read(raw(update.formatted(55_501)), polled()))
                .isEqualTo(new Heard.Proved(
                        new Incoming.Sender("telegram", "55501", "Alice"), "+8613912345678", CLOCK.instant()));
        assertThat(connector.read(raw(update.formatted(55_502)), polled())).isInstanceOf(Incoming.class);
    }

    @Test
    void idsBeyondThirtyTwoBitsStayWhole() {
        telegram.says(7_000_000_000L, "Lin", "hello");

        var heard = (Incoming) only();

        assertThat(heard.sender().address()).isEqualTo("7000000000");
    }

    @Test
    void anAnswerGoesToWhatItAnswers() {
        long number = telegram.says(ALICE, "Alice", "It breaks");
        var sending = send(spot("m:55501:" + number), "已修复😀");

        assertThat(sending).isInstanceOf(Sending.Accepted.class);
        var sent = telegram.sent().getFirst();
        assertThat(sent.text()).isEqualTo("已修复😀");
        assertThat(sent.replyTo()).isEqualTo(number);
        telegram.replies(ALICE, "Alice", "Thanks", sent.number());
        var heard = (Incoming) last();
        assertThat(heard.continues()).containsExactly(((Sending.Accepted) sending).key());
    }

    @Test
    void whatIsTooLongIsCutAndSaysWhereTheRestIs() {
        telegram.says(ALICE, "Alice", "It breaks");

        assertThat(send(spot(null), "很".repeat(5000))).isInstanceOf(Sending.Accepted.class);

        assertThat(telegram.sent().getFirst().text()).hasSize(4096).endsWith("…\nhttps://voice.example/s/1");
    }

    @Test
    void whoBlockedTheBotCannotBeReachedAndSaysSo() {
        telegram.says(ALICE, "Alice", "It breaks");
        telegram.blocks(ALICE);

        assertThat(send(spot(null), "Fixed")).isInstanceOf(Sending.CannotReach.class);
        assertThat(last()).isInstanceOfSatisfying(Heard.Presence.class, presence -> assertThat(presence.isHere())
                .isFalse());
    }

    @Test
    void whoNeverWroteCannotBeWrittenTo() {
        assertThat(send(spot(null), "Fixed")).isInstanceOf(Sending.CannotReach.class);
    }

    @Test
    void tooOftenWaitsAsLongAsTelegramSays() {
        telegram.says(ALICE, "Alice", "It breaks");
        telegram.misbehave(Mischief.RATE_LIMIT);

        assertThat(send(spot(null), "Fixed")).isEqualTo(new Sending.Later("rate-limited", Duration.ofSeconds(7)));
    }

    @Test
    void ofALostAnswerNobodyKnows() {
        telegram.says(ALICE, "Alice", "It breaks");
        telegram.misbehave(Mischief.LOSE_ANSWER);

        assertThat(send(spot(null), "Fixed")).isInstanceOf(Sending.Unknown.class);
        assertThat(telegram.sent()).hasSize(1);
    }

    @Test
    void aSecondMessageToTheSameChatWaitsASecond() {
        telegram.says(ALICE, "Alice", "It breaks");
        send(spot(null), "one");

        assertThat(send(spot(null), "two")).isEqualTo(new Sending.Later("paced", Duration.ofSeconds(1)));
    }

    @Test
    void trouble() {
        telegram.says(ALICE, "Alice", "It breaks");
        telegram.misbehave(Mischief.TROUBLE);

        assertThat(send(spot(null), "one")).isInstanceOf(Sending.Later.class);
    }

    @Test
    void aVendorThatIsNotThereIsTriedLater() {
        telegram.close();

        assertThat(send(spot(null), "one")).isEqualTo(new Sending.Later("no-connection no-connection"));
    }

    @Test
    void aPhotoIsFetchedInItsLargestSize() {
        telegram.sendsPhoto(ALICE, "Alice", "See here", new byte[] {1, 2, 3});

        var heard = (Incoming) only();

        assertThat(heard.text()).isEqualTo("See here");
        var file = heard.attachments().getFirst();
        assertThat(file.reference()).startsWith("large");
        assertThat(connector.fetch(file.reference(), polled())).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> connector.fetch("gone", polled())).isInstanceOf(Unreadable.class);
    }

    @Test
    void anEditNamesTheMessageItChanges() {
        long number = telegram.says(ALICE, "Alice", "It brakes");
        telegram.edits(ALICE, number, "It breaks");

        var heard = (Incoming) last();

        assertThat(heard.change()).isEqualTo(Incoming.Change.EDITED);
        assertThat(heard.key()).isEqualTo("m:55501:" + number);
    }

    @Test
    void aDeepLinkSaysWhereSomebodyComesFrom() {
        telegram.says(ALICE, "Alice", "/start store_12");

        assertThat(only()).isInstanceOfSatisfying(Heard.Presence.class, presence -> assertThat(presence.scene())
                .isEqualTo("store_12"));
    }

    @Test
    void whatIsNoUpdateIsUnreadableAndUnknownKindsAreNothing() {
        assertThatThrownBy(() -> connector.read(raw("[]"), polled())).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> connector.read(raw("{\"message\":{}}"), polled()))
                .isInstanceOf(Unreadable.class);
        assertThat(connector.read(raw("{\"update_id\":1,\"poll\":{}}"), polled()))
                .isInstanceOf(Heard.Nothing.class);
    }

    @Test
    void pollingAsksForWhatIsNewAlone() {
        telegram.says(ALICE, "Alice", "one");
        var first = connector.poll(polled(), null);
        telegram.says(ALICE, "Alice", "two");
        var second = connector.poll(polled(), first.position());

        assertThat(first.raws()).extracting(Raw::externalId).containsExactly("update:900001");
        assertThat(second.raws()).extracting(Raw::externalId).containsExactly("update:900002");
    }

    @Test
    void theConnectionIsTestedByAskingWhoWeAre() {
        assertThat(connector.probe(polled())).isEqualTo(new Probe.Works("@huiyin_demo_bot"));
        var wrong = new Account("telegram", "telegram", Map.of("bot-token", "999:wrong"));
        assertThat(connector.probe(wrong)).isEqualTo(new Probe.Fails("vendor-refused Unauthorized"));
    }

    private Heard only() {
        var raws = connector.poll(polled(), null).raws();
        assertThat(raws).hasSize(1);
        return connector.read(raws.getFirst(), polled());
    }

    private Heard last() {
        return connector.read(connector.poll(polled(), null).raws().getLast(), polled());
    }

    private Sending send(Spot spot, String text) {
        var more = java.net.URI.create("https://voice.example/s/1");
        var message = new Outgoing(
                "<a@b>", Long.toString(ALICE), "en", "Fixed", text, null, text, text, null, more, null, spot);
        return connector.send(message, polled());
    }

    private static Spot spot(@Nullable String key) {
        return new Spot(key, null, false, CLOCK.instant(), 0);
    }

    private boolean receive(Account account, List<String> secrets) {
        Map<String, List<String>> headers =
                secrets.isEmpty() ? Map.of() : Map.of("x-telegram-bot-api-secret-token", secrets);
        var arrival = connector.receive(
                new Call("POST", Map.of(), headers, "{\"update_id\":1}".getBytes(StandardCharsets.UTF_8)), account);
        assertThat(arrival.raws()).hasSize(arrival.isKnown() ? 1 : 0);
        return arrival.isKnown();
    }

    private static Account account(String secret) {
        return new Account(
                "telegram", "telegram", Map.of("bot-token", TOKEN, "mode", "webhook", "hook-secret", secret));
    }

    private static Account polled() {
        return new Account("telegram", "telegram", Map.of("bot-token", TOKEN));
    }

    private static Raw raw(String json) {
        return Raw.unnamed("application/json", json.getBytes(StandardCharsets.UTF_8), CLOCK.instant());
    }
}
