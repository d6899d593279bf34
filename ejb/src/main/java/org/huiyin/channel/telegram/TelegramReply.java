package org.huiyin.channel.telegram;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.huiyin.channel.Sending;

/** What an answer of the Bot API means for a message. */
final class TelegramReply {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private TelegramReply() {}

    static Sending to(JsonObject answer) {
        if (answer.getBoolean("ok", false)) {
            var sent = answer.getJsonObject("result");
            long chat = sent.getJsonObject("chat").getJsonNumber("id").longValue();
            return new Sending.Accepted(TelegramUpdate.key(chat, sent));
        }
        var words = answer.getString("description", "");
        return switch (answer.getInt("error_code", 0)) {
            case TOO_MANY -> new Sending.Later("rate-limited", pause(answer));
            case FORBIDDEN -> new Sending.CannotReach("blocked " + words);
            case BAD_REQUEST -> badRequest(words);
            // The token is wrong, or Telegram has trouble of its own: neither is the message's fault.
            default -> new Sending.Later("vendor-refused " + words);
        };
    }

    private static Sending badRequest(String words) {
        return words.contains("chat not found")
                ? new Sending.CannotReach("never-wrote " + words)
                : new Sending.Refused("refused " + words);
    }

    private static Duration pause(JsonObject answer) {
        var parameters = answer.getJsonObject("parameters");
        return Duration.ofSeconds(parameters == null ? 1 : parameters.getInt("retry_after", 1));
    }
}
