package org.huiyin.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weibo with one verified account: comments and mentions to fetch, messages that are pushed, and refusals as Weibo's. */
public final class WeiboSimulator implements AutoCloseable {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.ofHours(8));
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final int LONGEST_COMMENT = 280;
    private static final int LONGEST_MESSAGE = 299;
    private static final Duration WINDOW = Duration.ofDays(2);
    private static final String OUR_POST = "5119000000000001";

    private final String token;
    private final String appSecret;
    private final Clock clock;
    private final VendorServer server;
    private final List<JsonObject> comments = new ArrayList<>();
    private final List<JsonObject> mentions = new ArrayList<>();
    private final Map<String, Instant> wrote = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> posts = new ArrayList<>();
    private @Nullable URI hook;
    private @Nullable String lastMessage;
    private long number = 5_120_000_000_000_000L;

    /**
     * What reached people.
     *
     * @param under the comment or post it stands below; null for a message
     */
    public record Sent(@Nullable String to, @Nullable String under, String text) {}

    public WeiboSimulator(int port, String token, String appSecret, Clock clock) {
        this.token = token;
        this.appSecret = appSecret;
        this.clock = clock;
        this.server = new VendorServer(
                port, Whims.usualAnd(Mischief.EXPIRED_TOKEN, Mischief.REORDER, Mischief.FORGE), this::answer);
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

    List<Integer> refusals() {
        return server.refusals();
    }

    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** What we said to everybody. */
    public synchronized List<String> posts() {
        return List.copyOf(posts);
    }

    /** Where messages are pushed; Weibo checks that it is ours. */
    public boolean register(URI where) {
        hook = where;
        return server.look(URI.create(where + signed() + "&echostr=12345"))
                .filter(answer -> answer.status() == 200 && answer.body().equals("12345"))
                .isPresent();
    }

    /** Somebody comments below a post of ours; gives back the id of the comment. */
    public synchronized String comments(long who, String name, String text) {
        var id = Long.toString(++number);
        comments.add(said(id, who, name, text)
                .add("status", Json.createObjectBuilder().add("idstr", OUR_POST).add("text", "新版发布"))
                .addNull("reply_comment")
                .build());
        return id;
    }

    /** Somebody answers a comment of ours. */
    public synchronized String answers(long who, String name, String text, String to) {
        var id = Long.toString(++number);
        comments.add(said(id, who, name, text)
                .add("status", Json.createObjectBuilder().add("idstr", OUR_POST))
                .add("reply_comment", Json.createObjectBuilder().add("idstr", to))
                .build());
        return id;
    }

    public synchronized String mentions(long who, String name, String text) {
        var id = Long.toString(++number);
        mentions.add(said(id, who, name, text).build());
        return id;
    }

    /** Somebody sends a message, which is pushed; whether it was taken. */
    public boolean says(long who, String text) {
        var message = Json.createObjectBuilder()
                .add("type", "text")
                .add("receiver_id", 6_600_000)
                .add("sender_id", who)
                .add("created_at", DATE.format(clock.instant()))
                .add("text", text)
                .add("data", JsonObject.EMPTY_JSON_OBJECT)
                .build();
        synchronized (this) {
            wrote.put(Long.toString(who), clock.instant());
        }
        return push(message.toString());
    }

    public boolean repeatsLast() {
        return lastMessage != null && push(lastMessage);
    }

    @Override
    public void close() {
        server.close();
    }

    private boolean push(String message) {
        lastMessage = message;
        var where = hook;
        if (where == null) {
            return false;
        }
        var type = Map.of("Content-Type", "application/json");
        return server.deliver(URI.create(where + signed()), type, message.getBytes(StandardCharsets.UTF_8))
                .map(Reply::status)
                .filter(status -> status == 200)
                .isPresent();
    }

    private String signed() {
        var time = Long.toString(clock.instant().getEpochSecond());
        return "?signature=" + Tencent.sign(appSecret, time, "987654321") + "&timestamp=" + time + "&nonce=987654321";
    }

    private jakarta.json.JsonObjectBuilder said(String id, long who, String name, String text) {
        var user = Json.createObjectBuilder()
                .add("id", who)
                .add("idstr", Long.toString(who))
                .add("screen_name", name);
        return Json.createObjectBuilder()
                .add("created_at", DATE.format(clock.instant()))
                .add("id", Long.parseLong(id))
                .add("idstr", id)
                .add("mid", id)
                .add("text", text)
                .add("source", "<a href=\"#\">iPhone</a>")
                .add("user", user);
    }

    private Told answer(Asked asked) {
        var form = asked.form();
        var given = asked.method().equals("GET") ? asked.query().get("access_token") : form.get("access_token");
        if (server.isNow(Mischief.EXPIRED_TOKEN, asked)) {
            return failed(21_327, "expired_token", asked);
        }
        if (!token.equals(given)) {
            return failed(21_332, "invalid_access_token", asked);
        }
        if (server.isNow(Mischief.RATE_LIMIT, asked)) {
            return failed(10_023, "User requests out of rate limit!", asked);
        }
        if (server.isNow(Mischief.TROUBLE, asked)) {
            return failed(10_001, "System error!", asked);
        }
        return switch (asked.path()) {
            case "/2/comments/to_me.json" -> list("comments", comments, asked);
            case "/2/comments/mentions.json" -> list("comments", List.of(), asked);
            case "/2/statuses/mentions.json" -> list("statuses", mentions, asked);
            case "/2/comments/reply.json", "/2/comments/create.json" -> comment(form, asked);
            case "/2/statuses/share.json" -> post(form, asked);
            case "/2/messages/reply.json" -> message(form, asked);
            case "/2/account/rate_limit_status.json" ->
                Told.json(
                        200,
                        Json.createObjectBuilder()
                                .add("remaining_user_hits", 149)
                                .add("user_limit", 150)
                                .build());
            default -> failed(10_020, "Request api not found!", asked);
        };
    }

    private synchronized Told list(String name, List<JsonObject> all, Asked asked) {
        long since = Long.parseLong(asked.query().getOrDefault("since_id", "0"));
        var found = Json.createArrayBuilder();
        all.stream()
                .filter(one -> Long.parseLong(one.getString("idstr")) > since)
                .sorted((a, b) -> b.getString("idstr").compareTo(a.getString("idstr")))
                .limit(Integer.parseInt(asked.query().getOrDefault("count", "50")))
                .forEach(found::add);
        return Told.json(
                200,
                Json.createObjectBuilder()
                        .add(name, found)
                        .add("next_cursor", 0)
                        .add("previous_cursor", 0)
                        .add("total_number", all.size())
                        .build());
    }

    private synchronized Told comment(Map<String, String> form, Asked asked) {
        var text = form.getOrDefault("comment", "");
        if (text.isBlank() || halves(text) > LONGEST_COMMENT) {
            return failed(20_012, "out of limit, please use 140 words", asked);
        }
        if (!texts.add(form.get("cid") + text)) {
            return failed(20_019, "repeat content!", asked);
        }
        var id = Long.toString(++number);
        sent.add(new Sent(null, form.getOrDefault("cid", form.get("id")), text));
        return Told.json(
                200,
                Json.createObjectBuilder().add("idstr", id).add("text", text).build());
    }

    /** Only with an address in it; which domains are registered for the app is not known here. */
    private synchronized Told post(Map<String, String> form, Asked asked) {
        var text = form.getOrDefault("status", "");
        if (!ADDRESS.matcher(text).find()) {
            return failed(10_017, "text not find domain!", asked);
        }
        if (halves(text) > LONGEST_COMMENT) {
            return failed(20_012, "out of limit, please use 140 words", asked);
        }
        if (!texts.add("post" + text)) {
            return failed(20_019, "repeat content!", asked);
        }
        posts.add(text);
        var id = Long.toString(++number);
        return Told.json(
                200,
                Json.createObjectBuilder().add("idstr", id).add("text", text).build());
    }

    private synchronized Told message(Map<String, String> form, Asked asked) {
        var to = form.getOrDefault("receiver_id", "");
        var when = wrote.get(to);
        if (when == null || !clock.instant().isBefore(when.plus(WINDOW))) {
            return failed(26_401, "user has not sent a message within 48 hours", asked);
        }
        var data = URLDecoder.decode(form.getOrDefault("data", ""), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(data))) {
            var text = reader.readObject().getString("text", "");
            if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_MESSAGE) {
                return failed(20_012, "text too long", asked);
            }
            sent.add(new Sent(to, null, text));
            return Told.json(200, Json.createObjectBuilder().add("result", true).build());
        } catch (RuntimeException e) {
            return failed(10_008, "param error", asked);
        }
    }

    private static int halves(String text) {
        return text.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
    }

    private static Told failed(int code, String words, Asked asked) {
        return Told.json(
                code < 20_000 ? 403 : 400,
                Json.createObjectBuilder()
                        .add("error", words)
                        .add("error_code", code)
                        .add("request", asked.path())
                        .build());
    }
}
