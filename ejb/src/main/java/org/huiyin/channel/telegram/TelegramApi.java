package org.huiyin.channel.telegram;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Duration;
import org.huiyin.channel.Account;
import org.huiyin.channel.Unreadable;
import org.huiyin.egress.Egress;
import org.huiyin.egress.NoAnswer;
import org.huiyin.egress.Request;

/** The methods of the Bot API that are needed. The token stands in the address, so no address is ever logged. */
final class TelegramApi {

    static final String TOKEN = "bot-token";

    private final String base;
    private final Egress egress;

    TelegramApi(String base, Egress egress) {
        this.base = base.replaceAll("/+$", "");
        this.egress = egress;
    }

    /** What the vendor answers, {@code ok} or not. */
    JsonObject call(Account account, String method, JsonObjectBuilder arguments, Duration deadline) {
        var address = base + "/bot" + account.require(TOKEN) + "/" + method;
        var json = arguments.build().toString();
        return parse(
                egress.send(Request.postJson(address, json).within(deadline)).text());
    }

    /** As {@link #call}, and it must have worked. */
    JsonObject require(Account account, String method, JsonObjectBuilder arguments, Duration deadline) {
        var answer = call(account, method, arguments, deadline);
        if (!answer.getBoolean("ok", false)) {
            throw new IllegalStateException(answer.getString("description", "no answer"));
        }
        return answer;
    }

    byte[] file(Account account, String path, int most) {
        var address = base + "/file/bot" + account.require(TOKEN) + "/" + path;
        var reply = egress.send(Request.get(address).upTo(most));
        if (reply.status() == 404) {
            throw new Unreadable("file-gone");
        }
        if (!reply.isOk()) {
            throw new IllegalStateException("No file, but " + reply.status());
        }
        return reply.body();
    }

    static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new NoAnswer("not-understood", e);
        }
    }
}
