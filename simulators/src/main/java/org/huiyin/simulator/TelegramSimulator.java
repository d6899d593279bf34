package org.huiyin.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Telegram with one bot: people write to it, it is polled or calls a hook, and refuses as the Bot API does. */
public final class TelegramSimulator implements AutoCloseable {

    private static final int LONGEST = 4096;
    private static final int TRIES = 3;

    private final String token;
    private final Clock clock;
    private final VendorServer server;
    private final NavigableMap<Long, JsonObject> updates = new TreeMap<>();
    private final Map<Long, JsonObject> chats = new LinkedHashMap<>();
    private final Set<Long> blocked = new HashSet<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private @Nullable URI hook;
    private @Nullable String secret;
    private long lastUpdate = 900_000;
    private long lastMessage = 30;

    /** A message that arrived at a person. */
    public record Sent(
            long chat, long number, String text, @Nullable Long replyTo) {}

    public TelegramSimulator(int port, String token, Clock clock) {
        this.token = token;
        this.clock = clock;
        this.server = new VendorServer(port, Whims.usualAnd(), this::answer);
    }

    public URI address() {
        return server.address();
    }

    public void misbehave(Mischief how) {
        server.whims().add(how);
    }

    Whims whims() {
        return server.whims();
    }

    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Somebody writes; gives back the number of their message. */
    public long says(long person, String name, String text) {
        return write(person, name, message().add("text", text));
    }

    public long replies(long person, String name, String text, long to) {
        var original = Json.createObjectBuilder()
                .add("message_id", to)
                .add("date", now())
                .build();
        return write(person, name, message().add("text", text).add("reply_to_message", original));
    }

    public long sendsPhoto(long person, String name, String caption, byte[] photo) {
        var sizes = Json.createArrayBuilder().add(file("small", photo)).add(file("large", photo));
        return write(person, name, message().add("caption", caption).add("photo", sizes));
    }

    public long sendsVoice(long person, String name, byte[] voice) {
        return write(person, name, message().add("voice", file("voice", voice).add("mime_type", "audio/ogg")));
    }

    /** Somebody changes what they wrote. */
    public void edits(long person, long number, String text) {
        var message = about(person)
                .add("message_id", number)
                .add("date", now())
                .add("edit_date", now() + 1)
                .add("text", text);
        publish("edited_message", message.build());
    }

    public void blocks(long person) {
        synchronized (this) {
            blocked.add(person);
        }
        var status = Json.createObjectBuilder().add("status", "kicked");
        publish(
                "my_chat_member",
                about(person).add("date", now()).add("new_chat_member", status).build());
    }

    /** Sends again what was sent last, as Telegram does when an answer got lost. */
    public Optional<Integer> repeatsLast() {
        return deliver(lastUpdate());
    }

    /** Calls the hook with bytes and a secret of one's choice. */
    public int calls(URI where, @Nullable String withSecret, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        if (withSecret != null) {
            headers.put("X-Telegram-Bot-Api-Secret-Token", withSecret);
        }
        return server.deliver(where, headers, body)
                .map(answer -> answer.status())
                .orElse(0);
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized JsonObject lastUpdate() {
        return updates.lastEntry().getValue();
    }

    private long write(long person, String name, JsonObjectBuilder message) {
        long number;
        synchronized (this) {
            number = ++lastMessage;
            blocked.remove(person);
            chats.put(
                    person,
                    Json.createObjectBuilder()
                            .add("id", person)
                            .add("type", "private")
                            .add("first_name", name)
                            .build());
        }
        publish(
                "message",
                message.addAll(about(person)).add("message_id", number).build());
        return number;
    }

    private synchronized JsonObjectBuilder about(long person) {
        var chat = chats.get(person);
        var from = Json.createObjectBuilder(chat)
                .remove("type")
                .add("is_bot", false)
                .add("language_code", "zh-hans");
        return Json.createObjectBuilder().add("from", from).add("chat", chat);
    }

    private JsonObjectBuilder message() {
        return Json.createObjectBuilder().add("date", now());
    }

    private synchronized JsonObjectBuilder file(String name, byte[] content) {
        var id = name + "-" + files.size();
        files.put(id, content);
        return Json.createObjectBuilder().add("file_id", id).add("file_size", content.length);
    }

    private void publish(String kind, JsonObject content) {
        JsonObject update;
        synchronized (this) {
            update = Json.createObjectBuilder()
                    .add("update_id", ++lastUpdate)
                    .add(kind, content)
                    .build();
            updates.put(lastUpdate, update);
        }
        for (int tried = 0; tried < TRIES && hook != null; tried++) {
            if (deliver(update).filter(status -> status / 100 == 2).isPresent()) {
                return;
            }
        }
    }

    private Optional<Integer> deliver(JsonObject update) {
        var where = hook;
        return where == null
                ? Optional.empty()
                : Optional.of(calls(where, secret, update.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Told answer(Asked asked) {
        var path = asked.path().split("/");
        if (path.length > 3 && path[1].equals("file") && path[2].equals("bot" + token)) {
            var file = files.get(path[3]);
            return file == null ? failed(404, "Not Found") : Told.bytes("application/octet-stream", file);
        }
        if (path.length != 3 || !path[1].equals("bot" + token)) {
            return failed(path.length == 3 ? 401 : 404, path.length == 3 ? "Unauthorized" : "Not Found");
        }
        if (server.isNow(Mischief.RATE_LIMIT, asked)) {
            return tooMany();
        }
        if (server.isNow(Mischief.TROUBLE, asked)) {
            return failed(502, "Bad Gateway");
        }
        var arguments = arguments(asked);
        return arguments.isEmpty()
                ? failed(400, "Bad Request: can't parse JSON")
                : call(path[2].toLowerCase(Locale.ROOT), arguments.get());
    }

    private static Optional<JsonObject> arguments(Asked asked) {
        return asked.body().length == 0
                ? Optional.of(JsonObject.EMPTY_JSON_OBJECT)
                : asked.isJson() ? asked.json() : Optional.empty();
    }

    private synchronized Told call(String method, JsonObject arguments) {
        return switch (method) {
            case "getme" ->
                worked(Json.createObjectBuilder()
                        .add("id", 1)
                        .add("is_bot", true)
                        .add("username", "huiyin_demo_bot")
                        .build());
            case "setwebhook" -> setWebhook(arguments);
            case "deletewebhook" -> {
                hook = null;
                yield worked(true);
            }
            case "getupdates" -> getUpdates(arguments);
            case "sendmessage" -> sendMessage(arguments);
            case "getfile" -> getFile(arguments);
            default -> failed(404, "Not Found: method not found");
        };
    }

    private Told setWebhook(JsonObject arguments) {
        var wanted = arguments.getString("secret_token", "");
        if (!wanted.matches("[A-Za-z0-9_-]{1,256}")) {
            return failed(400, "Bad Request: secret token contains unallowed characters");
        }
        hook = URI.create(arguments.getString("url", ""));
        secret = wanted;
        return worked(true);
    }

    private Told getUpdates(JsonObject arguments) {
        if (hook != null) {
            return failed(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook"
                            + " first");
        }
        var offset = arguments.containsKey("offset")
                ? arguments.getJsonNumber("offset").longValue()
                : 0;
        var result = Json.createArrayBuilder();
        if (!updates.isEmpty() && updates.firstKey() < offset && server.whims().isNow(Mischief.REPEAT)) {
            result.add(updates.headMap(offset).lastEntry().getValue());
        }
        updates.headMap(offset).clear();
        updates.values().stream().limit(arguments.getInt("limit", 100)).forEach(result::add);
        return Told.json(
                200,
                Json.createObjectBuilder().add("ok", true).add("result", result).build());
    }

    private Told sendMessage(JsonObject arguments) {
        var text = arguments.getString("text", "");
        if (text.isEmpty() || text.length() > LONGEST) {
            return failed(400, "Bad Request: message " + (text.isEmpty() ? "text is empty" : "is too long"));
        }
        long chat = arguments.containsKey("chat_id")
                ? arguments.getJsonNumber("chat_id").longValue()
                : 0;
        if (!chats.containsKey(chat)) {
            return failed(400, "Bad Request: chat not found");
        }
        if (blocked.contains(chat)) {
            return failed(403, "Forbidden: bot was blocked by the user");
        }
        var reply = arguments.getJsonObject("reply_parameters");
        var message = new Sent(
                chat,
                ++lastMessage,
                text,
                reply == null ? null : reply.getJsonNumber("message_id").longValue());
        sent.add(message);
        return worked(Json.createObjectBuilder()
                .add("message_id", message.number())
                .add("date", now())
                .add("chat", chats.get(chat))
                .add("text", text)
                .build());
    }

    private Told getFile(JsonObject arguments) {
        var id = arguments.getString("file_id", "");
        var file = files.get(id);
        return file == null
                ? failed(400, "Bad Request: invalid file_id")
                : worked(Json.createObjectBuilder()
                        .add("file_id", id)
                        .add("file_size", file.length)
                        .add("file_path", id)
                        .build());
    }

    private static Told worked(JsonObject result) {
        return Told.json(
                200,
                Json.createObjectBuilder().add("ok", true).add("result", result).build());
    }

    private static Told worked(boolean result) {
        return Told.json(
                200,
                Json.createObjectBuilder().add("ok", true).add("result", result).build());
    }

    private static Told failed(int code, String description) {
        return Told.json(
                code,
                Json.createObjectBuilder()
                        .add("ok", false)
                        .add("error_code", code)
                        .add("description", description)
                        .build());
    }

    private static Told tooMany() {
        return Told.json(
                        429,
                        Json.createObjectBuilder()
                                .add("ok", false)
                                .add("error_code", 429)
                                .add("description", "Too Many Requests: retry after 7")
                                .add("parameters", Json.createObjectBuilder().add("retry_after", 7))
                                .build())
                .with("Retry-After", "7");
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
