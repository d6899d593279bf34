package org.huiyin.channel.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Account;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Arrival;
import org.huiyin.channel.Call;
import org.huiyin.channel.Field;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Hook;
import org.huiyin.channel.LengthUnit;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Probe;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Unreadable;
import org.huiyin.egress.Egress;

/**
 * A WeChat official account. Every push is answered at once and with nothing; answers go out as customer-service messages,
 * five within 48 hours of the last message of their reader.
 */
@ApplicationScoped
public class WeChatConnector implements Hook {

    static final String APP_ID = "app-id";
    static final String APP_SECRET = "app-secret";

    private static final Duration WINDOW = Duration.ofDays(2);
    private static final int MESSAGES_IN_WINDOW = 5;
    private static final int MOST_FILE_BYTES = 5 * 1024 * 1024;

    private final TencentApi api;
    private final WeChatEnvelope envelope;
    private final int longest;
    private final Clock clock;

    @Inject
    public WeChatConnector(
            @ConfigProperty(name = "huiyin.channel.wechat.api-base", defaultValue = "https://api.weixin.qq.com")
                    String base,
            @ConfigProperty(name = "huiyin.channel.wechat.longest-bytes", defaultValue = "2048") int longest,
            Egress egress,
            Clock clock) {
        this.api = new TencentApi(base, egress, clock);
        this.envelope = new WeChatEnvelope(APP_ID, clock);
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "wechat";
    }

    @Override
    public Limits limits() {
        return Limits.chat(longest, LengthUnit.UTF8_BYTES).within(WINDOW, MESSAGES_IN_WINDOW);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text(APP_ID),
                Field.secret(APP_SECRET),
                Field.secret(WeChatEnvelope.TOKEN),
                Field.optionalSecret(WeChatEnvelope.AES_KEY));
    }

    @Override
    public boolean isConnected(Account account) {
        return account.has(APP_ID, APP_SECRET);
    }

    @Override
    public boolean isHooked(Account account) {
        return account.has(APP_ID, WeChatEnvelope.TOKEN);
    }

    @Override
    public Arrival receive(Call call, Account account) {
        if (call.isGet()) {
            return envelope.echo(call, account)
                    .map(echo -> Arrival.of(Answer.ok(echo), List.of()))
                    .orElseGet(() -> Arrival.refused(Answer.forbidden()));
        }
        try {
            return envelope.open(call, account)
                    .map(xml -> Arrival.of(Answer.ok("success"), List.of(WeChatPush.raw(xml, clock.instant()))))
                    .orElseGet(() -> Arrival.refused(Answer.forbidden()));
        } catch (Unreadable e) {
            return Arrival.refused(Answer.forbidden());
        }
    }

    @Override
    public Heard read(Raw raw, Account account) {
        return new WeChatPush(account.channel(), WeChatXml.read(raw.text())).heard();
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
        var text = LengthUnit.UTF8_BYTES.fit(message.brief(), longest, end);
        var body = Json.createObjectBuilder()
                .add("touser", message.address())
                .add("msgtype", "text")
                .add("text", Json.createObjectBuilder().add("content", text))
                .build();
        return TencentApi.sending(() ->
                WeChatReply.to(api.post(account, token(account), "/cgi-bin/message/custom/send", body.toString())));
    }

    @Override
    public Probe probe(Account account) {
        try {
            api.check(account, token(account));
            return new Probe.Works(account.require(APP_ID));
        } catch (RuntimeException e) {
            return new Probe.Fails("vendor-refused " + e.getMessage());
        }
    }

    /** The stable one: another program with the same account does not knock it out. */
    private Supplier<JsonObject> token(Account account) {
        return () -> api.post(
                "/cgi-bin/stable_token",
                Json.createObjectBuilder()
                        .add("grant_type", "client_credential")
                        .add("appid", account.require(APP_ID))
                        .add("secret", account.require(APP_SECRET))
                        .add("force_refresh", false)
                        .build()
                        .toString());
    }
}
