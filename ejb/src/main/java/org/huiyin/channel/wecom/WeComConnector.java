package org.huiyin.channel.wecom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Account;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Arrival;
import org.huiyin.channel.Call;
import org.huiyin.channel.Field;
import org.huiyin.channel.Haul;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Hook;
import org.huiyin.channel.LengthUnit;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Poll;
import org.huiyin.channel.Probe;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Unreadable;
import org.huiyin.channel.wechat.TencentApi;
import org.huiyin.channel.wechat.WeChatEnvelope;
import org.huiyin.egress.Egress;
import org.huiyin.egress.Forms;
import org.jspecify.annotations.Nullable;

/**
 * The customer service of WeCom. A push brings no words, only the hint that there are some; they are fetched from where the
 * last fetch ended, and every few seconds all the same, so that a lost hint loses nothing.
 */
@ApplicationScoped
public class WeComConnector implements Hook, Poll {

    static final String CORP_ID = "corp-id";
    static final String CORP_SECRET = "corp-secret";
    static final String SERVICE = "open-kfid";

    private static final Duration WINDOW = Duration.ofDays(2);
    private static final int MESSAGES_IN_WINDOW = 5;
    private static final int LONGEST = 2048;
    private static final int MOST_MESSAGES = 1000;
    private static final int MOST_FILE_BYTES = 5 * 1024 * 1024;
    /** As long as the vendor takes an id of ours. */
    private static final int ID_LENGTH = 32;

    private final TencentApi api;
    private final WeChatEnvelope envelope;

    @Inject
    public WeComConnector(
            @ConfigProperty(name = "huiyin.channel.wecom.api-base", defaultValue = "https://qyapi.weixin.qq.com")
                    String base,
            Egress egress,
            Clock clock) {
        this.api = new TencentApi(base, egress, clock);
        this.envelope = new WeChatEnvelope(CORP_ID, clock);
    }

    @Override
    public String kind() {
        return "wecom";
    }

    @Override
    public Limits limits() {
        return Limits.chat(LONGEST, LengthUnit.UTF8_BYTES)
                .within(WINDOW, MESSAGES_IN_WINDOW)
                .repeatable();
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text(CORP_ID),
                Field.secret(CORP_SECRET),
                Field.text(SERVICE),
                Field.secret(WeChatEnvelope.TOKEN),
                Field.secret(WeChatEnvelope.AES_KEY));
    }

    @Override
    public boolean isConnected(Account account) {
        return account.has(CORP_ID, CORP_SECRET, SERVICE);
    }

    @Override
    public boolean isHooked(Account account) {
        return account.has(CORP_ID, WeChatEnvelope.TOKEN, WeChatEnvelope.AES_KEY);
    }

    @Override
    public boolean isPolled(Account account) {
        return isConnected(account);
    }

    @Override
    public Arrival receive(Call call, Account account) {
        try {
            var opened = call.isGet() ? envelope.sealedEcho(call, account) : envelope.open(call, account);
            return opened.map(text ->
                            call.isGet() ? Arrival.of(Answer.ok(text), List.of()) : Arrival.hint(Answer.ok("success")))
                    .orElseGet(() -> Arrival.refused(Answer.forbidden()));
        } catch (Unreadable e) {
            return Arrival.refused(Answer.forbidden());
        }
    }

    @Override
    public Haul poll(Account account, @Nullable String position) {
        var body = Json.createObjectBuilder()
                .add("cursor", position == null ? "" : position)
                .add("limit", MOST_MESSAGES)
                .add("voice_format", 0)
                .add("open_kfid", account.require(SERVICE))
                .build();
        var answer = api.post(account, token(account), "/cgi-bin/kf/sync_msg", body.toString());
        if (TencentApi.code(answer) != 0) {
            throw new IllegalStateException(TencentApi.words(answer));
        }
        var raws = answer.getJsonArray("msg_list").getValuesAs(JsonObject.class).stream()
                .map(WeComMessage::raw)
                .toList();
        var next = answer.getString("next_cursor", "");
        return new Haul(raws, next.isEmpty() ? null : next, answer.getInt("has_more", 0) == 1);
    }

    @Override
    public Heard read(Raw raw, Account account) {
        try (var reader = Json.createReader(new StringReader(raw.text()))) {
            return new WeComMessage(account.channel(), reader.readObject()).heard();
        } catch (JsonException | ClassCastException | NullPointerException | IllegalStateException e) {
            throw new Unreadable("malformed", e);
        }
    }

    @Override
    public byte[] fetch(String reference, Account account) {
        var reply = api.download(account, token(account), "/cgi-bin/media/get", reference, MOST_FILE_BYTES);
        if (!reply.isOk() || reply.header("content-type").orElse("").contains("json")) {
            throw new Unreadable("no-files " + reply.status());
        }
        return reply.body();
    }

    @Override
    public Sending send(Outgoing message, Account account) {
        var end = message.more() == null ? "" : "\n" + message.more();
        var id = idOf(message.messageId());
        var text = Json.createObjectBuilder().add("content", LengthUnit.UTF8_BYTES.fit(message.brief(), LONGEST, end));
        var body = Json.createObjectBuilder()
                .add("touser", message.address())
                .add("open_kfid", account.require(SERVICE))
                .add("msgid", id)
                .add("msgtype", "text")
                .add("text", text)
                .build();
        return TencentApi.sending(
                () -> reply(api.post(account, token(account), "/cgi-bin/kf/send_msg", body.toString()), id));
    }

    @Override
    public Probe probe(Account account) {
        try {
            api.check(account, token(account));
            return new Probe.Works(account.require(CORP_ID));
        } catch (RuntimeException e) {
            return new Probe.Fails("vendor-refused " + e.getMessage());
        }
    }

    private static Sending reply(JsonObject answer, String id) {
        var words = TencentApi.words(answer);
        return switch (TencentApi.code(answer)) {
            case 0 -> new Sending.Accepted("m:" + id);
            case 95_001 -> new Sending.CannotReach("window-used-up " + words);
            case 95_018 -> new Sending.CannotReach("window-closed " + words);
            case 40_003 -> new Sending.CannotReach("blocked " + words);
            case 45_009 -> new Sending.Later("rate-limited " + words, Duration.ofMinutes(1));
            case 40_058, 45_002 -> new Sending.Refused("refused " + words);
            default -> new Sending.Later("vendor-refused " + words);
        };
    }

    /** The same for the same message: sent twice, the vendor takes it once. */
    private static String idOf(String messageId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Supplier<JsonObject> token(Account account) {
        return () -> api.get("/cgi-bin/gettoken?corpid=" + Forms.encode(account.require(CORP_ID)) + "&corpsecret="
                + Forms.encode(account.require(CORP_SECRET)));
    }
}
