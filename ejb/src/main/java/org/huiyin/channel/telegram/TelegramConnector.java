package org.huiyin.channel.telegram;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.huiyin.channel.Spot;
import org.huiyin.channel.Unreadable;
import org.huiyin.egress.Egress;
import org.huiyin.egress.NoAnswer;
import org.huiyin.egress.NotSent;
import org.huiyin.egress.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A Telegram bot. With {@code mode} = {@code webhook} Telegram calls us and proves itself by a secret in a header; else we
 * ask it every few seconds, which needs no public address.
 */
@ApplicationScoped
public class TelegramConnector implements Hook, Poll {

    static final String MODE = "mode";
    static final String HOOK_SECRET = "hook-secret";

    private static final int LONGEST = 4096;
    private static final int MOST_UPDATES = 100;
    private static final int MOST_FILE_BYTES = 5 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONG_POLL_SECONDS = 4;
    private static final List<String> UPDATES = List.of("message", "edited_message", "my_chat_member");

    private final TelegramApi api;
    private final Clock clock;
    private final Pace perChat;
    private final Pace perBot;

    @Inject
    public TelegramConnector(
            @ConfigProperty(name = "huiyin.channel.telegram.api-base", defaultValue = "https://api.telegram.org")
                    String base,
            Egress egress,
            Clock clock) {
        this.api = new TelegramApi(base, egress);
        this.clock = clock;
        this.perChat = new Pace(Duration.ofSeconds(1), clock);
        this.perBot = new Pace(Duration.ofMillis(35), clock);
    }

    @Override
    public String kind() {
        return "telegram";
    }

    @Override
    public Limits limits() {
        return Limits.chat(LONGEST, LengthUnit.UTF16_UNITS);
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.secret(TelegramApi.TOKEN), Field.choice(MODE, "poll", "webhook"), Field.made(HOOK_SECRET));
    }

    @Override
    public boolean isConnected(Account account) {
        return account.has(TelegramApi.TOKEN);
    }

    @Override
    public boolean isHooked(Account account) {
        return account.has(HOOK_SECRET) && isWebhook(account);
    }

    @Override
    public boolean isPolled(Account account) {
        return account.has(TelegramApi.TOKEN) && !isWebhook(account);
    }

    @Override
    public Arrival receive(Call call, Account account) {
        var given = call.header("x-telegram-bot-api-secret-token").orElse("");
        var expected = account.require(HOOK_SECRET);
        if (call.isGet() || !MessageDigest.isEqual(bytes(given), bytes(expected))) {
            return Arrival.refused(Answer.of(401));
        }
        return Arrival.of(Answer.ok(""), List.of(raw(call.body())));
    }

    @Override
    public Haul poll(Account account, @Nullable String position) {
        var arguments = Json.createObjectBuilder()
                .add("limit", MOST_UPDATES)
                .add("timeout", LONG_POLL_SECONDS)
                .add("allowed_updates", Json.createArrayBuilder(UPDATES));
        if (position != null) {
            arguments.add("offset", Long.parseLong(position));
        }
        var updates = api.require(account, "getUpdates", arguments, PATIENCE).getJsonArray("result");
        var raws = updates.getValuesAs(JsonObject.class).stream()
                .map(update -> raw(bytes(update.toString())))
                .toList();
        var last = updates.getValuesAs(JsonObject.class).stream()
                .mapToLong(update -> update.getJsonNumber("update_id").longValue())
                .max();
        var next = last.isPresent() ? Long.toString(last.getAsLong() + 1) : null;
        return new Haul(raws, next, !raws.isEmpty());
    }

    @Override
    public Heard read(Raw raw, Account account) {
        try {
            return new TelegramUpdate(account.channel(), TelegramApi.parse(raw.text())).heard();
        } catch (NoAnswer | ClassCastException | NullPointerException | IllegalStateException e) {
            throw new Unreadable("malformed", e);
        }
    }

    @Override
    public byte[] fetch(String reference, Account account) {
        var arguments = Json.createObjectBuilder().add("file_id", reference);
        var answer = api.call(account, "getFile", arguments, PATIENCE);
        var file = answer.getJsonObject("result");
        if (file == null || !file.containsKey("file_path")) {
            throw new Unreadable("no-file " + answer.getString("description", ""));
        }
        if (file.getInt("file_size", 0) > MOST_FILE_BYTES) {
            throw new Unreadable("file-too-large");
        }
        return api.file(account, file.getString("file_path"), MOST_FILE_BYTES);
    }

    @Override
    public Sending send(Outgoing message, Account account) {
        var pause = perChat.pauseBefore(account.channel() + ":" + message.address());
        pause = pause.isPresent() ? pause : perBot.pauseBefore(account.channel());
        if (pause.isPresent()) {
            return new Sending.Later("paced", pause.get());
        }
        try {
            return TelegramReply.to(api.call(account, "sendMessage", arguments(message), PATIENCE));
        } catch (NotSent e) {
            return new Sending.Later("no-connection " + e.getMessage());
        } catch (NoAnswer e) {
            return new Sending.Unknown(String.valueOf(e.getMessage()));
        }
    }

    /** Tells Telegram where to call, or that we ask. */
    @Override
    public Probe register(Account account, URI hook) {
        try {
            if (isWebhook(account)) {
                var arguments = Json.createObjectBuilder()
                        .add("url", hook.toString())
                        .add("secret_token", account.require(HOOK_SECRET))
                        .add("allowed_updates", Json.createArrayBuilder(UPDATES));
                api.require(account, "setWebhook", arguments, PATIENCE);
            } else {
                api.require(account, "deleteWebhook", Json.createObjectBuilder(), PATIENCE);
            }
            return probe(account);
        } catch (RuntimeException e) {
            return new Probe.Fails("vendor-refused " + e.getMessage());
        }
    }

    @Override
    public Probe probe(Account account) {
        try {
            var me = api.require(account, "getMe", Json.createObjectBuilder(), PATIENCE);
            return new Probe.Works("@" + me.getJsonObject("result").getString("username", ""));
        } catch (RuntimeException e) {
            return new Probe.Fails("vendor-refused " + e.getMessage());
        }
    }

    private jakarta.json.JsonObjectBuilder arguments(Outgoing message) {
        var end = message.more() == null ? "" : "\n" + message.more();
        var arguments = Json.createObjectBuilder()
                .add("chat_id", Long.parseLong(message.address()))
                .add("text", LengthUnit.UTF16_UNITS.fit(message.brief(), LONGEST, end))
                .add("link_preview_options", Json.createObjectBuilder().add("is_disabled", true));
        var number = TelegramUpdate.numberOf(keyOf(message.spot()));
        if (number != null) {
            arguments.add(
                    "reply_parameters",
                    Json.createObjectBuilder()
                            .add("message_id", Objects.requireNonNull(number))
                            .add("allow_sending_without_reply", true));
        }
        return arguments;
    }

    /** Named by its number; one that has none is kept all the same and cannot be read. */
    private Raw raw(byte[] body) {
        Instant now = clock.instant();
        try {
            var update = TelegramApi.parse(new String(body, StandardCharsets.UTF_8));
            long number = update.getJsonNumber("update_id").longValue();
            return new Raw("update:" + number, "application/json", body, TelegramUpdate.sentAt(update, now), number);
        } catch (NoAnswer | ClassCastException | NullPointerException e) {
            return Raw.unnamed("application/json", body, now);
        }
    }

    private static @Nullable String keyOf(@Nullable Spot spot) {
        return spot == null ? null : spot.key();
    }

    private static boolean isWebhook(Account account) {
        return account.get(MODE).filter("webhook"::equals).isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
