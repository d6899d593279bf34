package org.huiyin.channel.weibo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Raw;
import org.huiyin.channel.Unreadable;

/**
 * Makes words of a comment, of a post that mentions us, and of a message. Comments and posts are public; an answer goes
 * below them. Ids are taken as text: as numbers they would be too large for some readers.
 */
final class WeiboWords {

    static final String COMMENT = "comment";
    static final String POST = "post";
    static final String MESSAGE = "message";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    private final String channel;
    private final JsonObject whole;

    /** @param whole the kind, and under {@code what} what Weibo sent */
    WeiboWords(String channel, JsonObject whole) {
        this.channel = channel;
        this.whole = whole;
    }

    /** One thing of a list that was fetched, with the kind it is. */
    static Raw raw(String kind, JsonObject what) {
        var body =
                Json.createObjectBuilder().add("kind", kind).add("what", what).build();
        long number = Long.parseLong(what.getString("idstr"));
        return new Raw(
                kind + ":" + number,
                "application/json",
                body.toString().getBytes(StandardCharsets.UTF_8),
                at(what.getString("created_at")),
                number);
    }

    /** A message has no number: who wrote it and when must do. */
    static Raw pushed(JsonObject what) {
        var body = Json.createObjectBuilder()
                .add("kind", MESSAGE)
                .add("what", what)
                .build();
        var id = MESSAGE + ":" + what.get("sender_id") + ":" + what.getString("created_at") + ":"
                + what.getString("type") + ":" + what.getString("text", "").hashCode();
        return new Raw(
                id,
                "application/json",
                body.toString().getBytes(StandardCharsets.UTF_8),
                at(what.getString("created_at")),
                0);
    }

    Heard heard() {
        var what = whole.getJsonObject("what");
        return switch (whole.getString("kind")) {
            case COMMENT -> comment(what);
            case POST -> post(what);
            default -> message(what);
        };
    }

    private Heard comment(JsonObject comment) {
        var post = comment.getJsonObject("status").getString("idstr");
        var id = comment.getString("idstr");
        var continued = new ArrayList<String>();
        var answered = comment.get("reply_comment");
        if (answered instanceof JsonObject original) {
            continued.add("comment:" + original.getString("idstr"));
        }
        return said("comment:" + id, comment, continued)
                .at(post + "/" + id, "zh-CN")
                .inPublic();
    }

    private Heard post(JsonObject post) {
        var id = post.getString("idstr");
        return said("post:" + id, post, List.of()).at(id, "zh-CN").inPublic();
    }

    private Incoming said(String key, JsonObject what, List<String> continued) {
        var user = what.getJsonObject("user");
        var sender = new Incoming.Sender(channel, user.getString("idstr"), user.getString("screen_name", ""));
        return Incoming.said(key, "", sender, what.getString("text", ""), at(what.getString("created_at")))
                .continuing(continued);
    }

    private Heard message(JsonObject message) {
        var sender = new Incoming.Sender(channel, idOf(message, "sender_id"), null);
        var at = at(message.getString("created_at"));
        return switch (message.getString("type")) {
            case "text" -> {
                var key = "dm:" + sender.address() + ":" + at.getEpochSecond() + ":"
                        + message.getString("text", "").hashCode();
                yield Incoming.said(key, "chat:" + sender.address(), sender, message.getString("text", ""), at)
                        .at(null, "zh-CN");
            }
            case "position" ->
                Incoming.said(
                                "dm:" + sender.address() + ":" + at,
                                "chat:" + sender.address(),
                                sender,
                                place(message),
                                at)
                        .at(null, "zh-CN");
            case "event" -> event(sender, message, at);
            default ->
                Incoming.said(
                                "dm:" + sender.address() + ":" + at.getEpochSecond(),
                                "chat:" + sender.address(),
                                sender,
                                "[" + message.getString("type") + "]",
                                at)
                        .at(null, "zh-CN");
        };
    }

    /** A number in some deliveries, text in others. */
    private static String idOf(JsonObject message, String name) {
        return String.valueOf(message.get(name)).replace("\"", "");
    }

    private static String place(JsonObject message) {
        var data = message.getJsonObject("data");
        return message.getString("text", "") + "\n" + data.get("latitude") + ", " + data.get("longitude");
    }

    private static Heard event(Incoming.Sender sender, JsonObject message, Instant at) {
        var data = message.getJsonObject("data");
        return switch (data.getString("subtype", "")) {
            case "follow", "subscribe", "scan", "scan_follow", "click" ->
                new Heard.Presence(sender, true, data.getString("key", ""), at);
            case "unfollow", "unsubscribe" -> new Heard.Presence(sender, false, "", at);
            default -> new Heard.Nothing("event");
        };
    }

    static Instant at(String date) {
        try {
            return ZonedDateTime.parse(date, DATE).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable("malformed", e);
        }
    }
}
