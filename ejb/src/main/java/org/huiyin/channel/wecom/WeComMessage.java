package org.huiyin.channel.wecom;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Incoming.Attachment;
import org.huiyin.channel.Raw;

/** Makes words of one message of the customer service. */
final class WeComMessage {

    private static final int CUSTOMER = 3;
    private static final int EVENT = 4;
    /** Account deleted, app closed, session expired, closed, over the limit, not certified, refused, nobody logged in. */
    private static final Set<Integer> SAID = Set.of(1, 2, 4, 5, 6, 8, 10, 11);

    private final String channel;
    private final JsonObject message;

    WeComMessage(String channel, JsonObject message) {
        this.channel = channel;
        this.message = message;
    }

    static Raw raw(JsonObject message) {
        return new Raw(
                "msg:" + message.getString("msgid"),
                "application/json",
                message.toString().getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(message.getJsonNumber("send_time").longValue()),
                0);
    }

    Heard heard() {
        return switch (message.getInt("origin", 0)) {
            case CUSTOMER -> said();
            case EVENT -> event(message.getJsonObject("event"));
            default -> new Heard.Nothing("own");
        };
    }

    private Heard said() {
        var who = message.getString("external_userid");
        var sender = new Incoming.Sender(channel, who, null);
        var type = message.getString("msgtype");
        var at = Instant.ofEpochSecond(message.getJsonNumber("send_time").longValue());
        var text = message.containsKey("text") ? message.getJsonObject("text").getString("content", "") : "";
        var files = files(type);
        if (text.isEmpty() && files.isEmpty()) {
            return new Heard.Nothing("not-a-message");
        }
        return Incoming.said("m:" + message.getString("msgid"), "chat:" + who, sender, text, at)
                .with(files)
                .at(message.getString("open_kfid", ""), "zh-CN");
    }

    private List<Attachment> files(String type) {
        var file = message.getJsonObject(type);
        if (file == null || !file.containsKey("media_id")) {
            return List.of();
        }
        var media = file.getString("media_id");
        return List.of(
                switch (type) {
                    case "image" -> Attachment.toFetch("image.jpg", "image/jpeg", media);
                    case "voice" -> Attachment.toFetch("voice.amr", "audio/amr", media);
                    case "video" -> Attachment.toFetch("video.mp4", "video/mp4", media);
                    default -> Attachment.toFetch("file", "application/octet-stream", media);
                });
    }

    /** A key for what can be said in words; of the others WeCom's number is shown. */
    private static String failure(int type) {
        return SAID.contains(type) ? "wecom-" + type : "wecom-failed " + type;
    }

    private Heard event(JsonObject event) {
        return switch (event.getString("event_type", "")) {
            case "enter_session" -> {
                var sender = new Incoming.Sender(channel, event.getString("external_userid"), null);
                var at =
                        Instant.ofEpochSecond(message.getJsonNumber("send_time").longValue());
                yield new Heard.Presence(sender, true, event.getString("scene_param", ""), at);
            }
            // "ok" was not delivery: this is where a failure is said.
            case "msg_send_fail" ->
                new Heard.Bounce("m:" + event.getString("fail_msgid", ""), true, failure(event.getInt("fail_type", 0)));
            default -> new Heard.Nothing("event");
        };
    }
}
