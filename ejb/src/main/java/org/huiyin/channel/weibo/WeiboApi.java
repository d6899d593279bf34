package org.huiyin.channel.weibo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.channel.Account;
import org.huiyin.egress.Egress;
import org.huiyin.egress.Forms;
import org.huiyin.egress.NoAnswer;
import org.huiyin.egress.Reply;
import org.huiyin.egress.Request;

/** The calls of the open platform that are needed. The token stands in addresses and forms, never in a log. */
final class WeiboApi {

    static final String TOKEN = "access-token";

    private final String base;
    private final String messages;
    private final Egress egress;

    WeiboApi(String base, String messages, Egress egress) {
        this.base = base.replaceAll("/+$", "");
        this.messages = messages.replaceAll("/+$", "");
        this.egress = egress;
    }

    /** @throws IllegalStateException with the vendor's words, where it refuses */
    JsonObject get(Account account, String path, Map<String, String> query) {
        var address = base + path + "?access_token=" + Forms.encode(account.require(TOKEN)) + "&" + Forms.encode(query);
        var answer = parse(egress.send(Request.get(address)));
        if (answer.containsKey("error_code")) {
            throw new IllegalStateException(words(answer));
        }
        return answer;
    }

    JsonObject post(Account account, String path, Map<String, String> form) {
        return post(base + path, account, form);
    }

    /** Private messages have a host of their own. */
    JsonObject message(Account account, String path, Map<String, String> form) {
        return post(messages + path, account, form);
    }

    private JsonObject post(String address, Account account, Map<String, String> form) {
        var whole = new LinkedHashMap<>(form);
        whole.put("access_token", account.require(TOKEN));
        return parse(egress.send(Request.postForm(address, whole)));
    }

    static int code(JsonObject answer) {
        return answer.getInt("error_code", 0);
    }

    static String words(JsonObject answer) {
        return code(answer) + " " + answer.getString("error", "");
    }

    static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new NoAnswer("not-understood", e);
        }
    }

    private static JsonObject parse(Reply reply) {
        return parse(reply.text());
    }
}
