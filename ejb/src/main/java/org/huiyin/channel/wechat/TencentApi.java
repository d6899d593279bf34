package org.huiyin.channel.wechat;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.huiyin.channel.Account;
import org.huiyin.channel.Sending;
import org.huiyin.egress.Egress;
import org.huiyin.egress.Forms;
import org.huiyin.egress.NoAnswer;
import org.huiyin.egress.NotSent;
import org.huiyin.egress.Reply;
import org.huiyin.egress.Request;

/** Calls of an API that answers 200 and says in {@code errcode} what happened. The token stands in the address, never in a log. */
public final class TencentApi {

    private static final Set<Integer> TOKEN = Set.of(40_001, 40_014, 42_001);

    private final String base;
    private final Egress egress;
    private final AccessTokens tokens;

    public TencentApi(String base, Egress egress, Clock clock) {
        this.base = base.replaceAll("/+$", "");
        this.egress = egress;
        this.tokens = new AccessTokens(clock);
    }

    /** Without a token, such as for getting one. */
    public JsonObject post(String path, String json) {
        return parse(egress.send(Request.postJson(base + path, json)));
    }

    public JsonObject get(String pathAndQuery) {
        return parse(egress.send(Request.get(base + pathAndQuery)));
    }

    /** With a token; once more with a new one where it is refused. */
    public JsonObject post(Account account, Supplier<JsonObject> token, String path, String json) {
        return tokens.with(
                account.channel(),
                token,
                answer -> TOKEN.contains(code(answer)),
                given -> post(path + "?access_token=" + Forms.encode(given), json));
    }

    /** A file; what comes as JSON instead says why there is none. */
    public Reply download(Account account, Supplier<JsonObject> token, String path, String media, int most) {
        var given = tokens.of(account.channel(), token);
        var address = base + path + "?access_token=" + Forms.encode(given) + "&media_id=" + Forms.encode(media);
        return egress.send(Request.get(address).upTo(most));
    }

    public void check(Account account, Supplier<JsonObject> token) {
        var unused = tokens.of(account.channel(), token);
    }

    /** Sends, and tells failures before the first byte from those after it. */
    public static Sending sending(Supplier<Sending> attempt) {
        try {
            return attempt.get();
        } catch (AccessTokens.TokenRefused e) {
            return new Sending.Later("token " + e.getMessage());
        } catch (NotSent e) {
            return new Sending.Later("no-connection " + e.getMessage());
        } catch (NoAnswer e) {
            return new Sending.Unknown(String.valueOf(e.getMessage()));
        }
    }

    public static int code(JsonObject answer) {
        return answer.getInt("errcode", 0);
    }

    public static String words(JsonObject answer) {
        return code(answer) + " " + answer.getString("errmsg", "");
    }

    private static JsonObject parse(Reply reply) {
        try (var reader = Json.createReader(new StringReader(reply.text()))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new NoAnswer("not-understood", e);
        }
    }
}
