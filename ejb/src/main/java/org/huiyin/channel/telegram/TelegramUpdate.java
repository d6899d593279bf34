package org.huiyin.channel.telegram;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Incoming.Attachment;
import org.jspecify.annotations.Nullable;

/** Makes words of an update, as the Bot API sends it. */
final class TelegramUpdate {

    private static final String MESSAGE = "message";
    private static final String EDITED = "edited_message";
    private static final String MEMBERSHIP = "my_chat_member";
    private static final Set<String> GONE = Set.of("kicked", "left");
    private static final List<String> FILES = List.of("voice", "audio", "video", "video_note", "document", "animation");

    private final String channel;
    private final JsonObject update;

    TelegramUpdate(String channel, JsonObject update) {
        this.channel = channel;
        this.update = update;
    }

    /** The message that most kinds of update carry; for the order in which they were sent. */
    static Instant sentAt(JsonObject update, Instant otherwise) {
        return update.values().stream()
                .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
                .map(JsonValue::asJsonObject)
                .flatMap(part ->
                        Stream.of("edit_date", "date").filter(part::containsKey).map(part::getJsonNumber))
                .findFirst()
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()))
                .orElse(otherwise);
    }

    Heard heard() {
        if (update.containsKey(MESSAGE)) {
            return message(update.getJsonObject(MESSAGE), Incoming.Change.NEW);
        }
        if (update.containsKey(EDITED)) {
            return message(update.getJsonObject(EDITED), Incoming.Change.EDITED);
        }
        return update.containsKey(MEMBERSHIP)
                ? membership(update.getJsonObject(MEMBERSHIP))
                : new Heard.Nothing("not-a-message");
    }

    private Heard message(JsonObject message, Incoming.Change change) {
        if (!isPrivate(message) || message.getJsonObject("from").getBoolean("is_bot", false)) {
            return new Heard.Nothing("not-a-private-chat");
        }
        var text = message.getString("text", message.getString("caption", ""));
        var sender = sender(message);
        var at = Instant.ofEpochSecond(message.getJsonNumber(message.containsKey("edit_date") ? "edit_date" : "date")
                .longValue());
        if (text.equals("/start") || text.startsWith("/start ")) {
            return new Heard.Presence(
                    sender, true, text.substring("/start".length()).strip(), at);
        }
        if (isOwnNumber(message)) {
            return new Heard.Proved(
                    sender,
                    "+"
                            + message.getJsonObject("contact")
                                    .getString("phone_number")
                                    .replace("+", ""),
                    at);
        }
        var chat = chatOf(message);
        return Incoming.said(key(chat, message), "chat:" + chat, sender, words(message, text), at)
                .as(change)
                .continuing(repliedTo(chat, message))
                .with(files(message))
                .at(null, message.getJsonObject("from").getString("language_code", null));
    }

    private Heard membership(JsonObject change) {
        if (!isPrivate(change)) {
            return new Heard.Nothing("not-a-private-chat");
        }
        var status = change.getJsonObject("new_chat_member").getString("status");
        var at = Instant.ofEpochSecond(change.getJsonNumber("date").longValue());
        return new Heard.Presence(sender(change), !GONE.contains(status), "", at);
    }

    private Incoming.Sender sender(JsonObject message) {
        var from = message.getJsonObject("from");
        var name = Stream.of("first_name", "last_name")
                .map(part -> from.getString(part, ""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Incoming.Sender(channel, Long.toString(chatOf(message)), name);
    }

    /** Pressed to share the own number, not somebody's card: Telegram names the account that the number is of. */
    private static boolean isOwnNumber(JsonObject message) {
        var contact = message.getJsonObject("contact");
        var from = message.getJsonObject("from");
        return contact != null
                && contact.containsKey("user_id")
                && contact.getJsonNumber("user_id").longValue()
                        == from.getJsonNumber("id").longValue();
    }

    private static String words(JsonObject message, String text) {
        var place = message.getJsonObject("location");
        if (place == null) {
            return text;
        }
        return (text + "\n" + place.getJsonNumber("latitude") + ", " + place.getJsonNumber("longitude")).strip();
    }

    private static List<String> repliedTo(long chat, JsonObject message) {
        var original = message.getJsonObject("reply_to_message");
        return original == null ? List.of() : List.of(key(chat, original));
    }

    private static List<Attachment> files(JsonObject message) {
        var files = new ArrayList<Attachment>();
        var sizes = message.getJsonArray("photo");
        if (sizes != null && !sizes.isEmpty()) {
            var largest = sizes.getJsonObject(sizes.size() - 1);
            files.add(Attachment.toFetch("photo.jpg", "image/jpeg", largest.getString("file_id")));
        }
        FILES.stream()
                .filter(message::containsKey)
                // An animation comes as a document too.
                .limit(1)
                .forEach(kind -> files.add(file(kind, message.getJsonObject(kind))));
        return files;
    }

    private static Attachment file(String kind, JsonObject file) {
        var type = file.getString("mime_type", kind.equals("voice") ? "audio/ogg" : "application/octet-stream");
        return Attachment.toFetch(file.getString("file_name", kind), type, file.getString("file_id"));
    }

    private static boolean isPrivate(JsonObject message) {
        return message.getJsonObject("chat").getString("type", "").equals("private") && message.containsKey("from");
    }

    private static long chatOf(JsonObject message) {
        return message.getJsonObject("chat").getJsonNumber("id").longValue();
    }

    static String key(long chat, JsonObject message) {
        return "m:" + chat + ":" + message.getJsonNumber("message_id").longValue();
    }

    /** The number of the message, of a key made here; null for any other. */
    static @Nullable Long numberOf(@Nullable String key) {
        return key == null || !key.startsWith("m:") ? null : Long.valueOf(key.substring(key.lastIndexOf(':') + 1));
    }
}
