package org.huiyin.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** WeCom with one customer-service account: hints at what is new, hands it out on request, refuses as WeCom does. */
public final class WeComSimulator implements AutoCloseable {

    private static final int LONGEST = 2048;
    private static final int MESSAGES_IN_WINDOW = 5;

    private final Account account;
    private final Clock clock;
    private final VendorServer server;
    private final List<JsonObject> messages = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<String, byte[]> media = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Sent> sent = new ArrayList<>();
    private @Nullable URI hook;
    private String token = "";
    private int tokens;

    public record Account(String corpId, String corpSecret, String openKfid, String token, String aesKey) {}

    public record Sent(String to, String text) {}

    public WeComSimulator(int port, Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
        this.server = new VendorServer(port, Whims.usualAnd(Mischief.EXPIRED_TOKEN, Mischief.FORGE), this::answer);
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

    /** Where hints go; WeCom checks that it is ours by something sealed. */
    public boolean register(URI where) {
        hook = where;
        var time = Long.toString(now());
        var sealed = Tencent.seal(account.aesKey(), account.corpId(), "5927782489442352469");
        var query = "?msg_signature=" + Tencent.sign(account.token(), time, "437374425", sealed) + "&timestamp=" + time
                + "&nonce=437374425&echostr=" + URLEncoder.encode(sealed, StandardCharsets.UTF_8);
        return server.look(URI.create(where + query))
                .filter(answer -> answer.status() == 200 && answer.body().equals("5927782489442352469"))
                .isPresent();
    }

    public void says(String who, String text) {
        add(who, "text", Json.createObjectBuilder().add("content", text));
    }

    public void sendsVoice(String who, byte[] voice) {
        String id;
        synchronized (this) {
            id = "media" + media.size();
            media.put(id, voice);
        }
        add(who, "voice", Json.createObjectBuilder().add("media_id", id));
    }

    /** Says again that something is there. */
    public void hints() {
        var where = hook;
        if (where == null) {
            return;
        }
        var time = Long.toString(now());
        var xml = "<xml><ToUserName>" + account.corpId() + "</ToUserName><CreateTime>" + time
                + "</CreateTime><MsgType>event</MsgType><Event>kf_msg_or_event</Event><Token>ENC</Token><OpenKfId>"
                + account.openKfid() + "</OpenKfId></xml>";
        var sealed = Tencent.seal(account.aesKey(), account.corpId(), xml);
        var query = "?msg_signature=" + Tencent.sign(account.token(), time, "1", sealed) + "&timestamp=" + time
                + "&nonce=1";
        var body = "<xml><ToUserName>" + account.corpId() + "</ToUserName><Encrypt>" + sealed + "</Encrypt></xml>";
        var unused = server.deliver(
                URI.create(where + query), Map.of("Content-Type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }

    private void add(String who, String type, JsonObjectBuilder content) {
        synchronized (this) {
            used.put(who, 0);
            messages.add(Json.createObjectBuilder()
                    .add("msgid", "kf" + messages.size())
                    .add("open_kfid", account.openKfid())
                    .add("external_userid", who)
                    .add("send_time", now())
                    .add("origin", 3)
                    .add("msgtype", type)
                    .add(type, content)
                    .build());
        }
        hints();
    }

    private Told answer(Asked asked) {
        if (server.isNow(Mischief.TROUBLE, asked)) {
            return Tencent.said(-1, "system busy");
        }
        if (asked.path().equals("/cgi-bin/gettoken")) {
            return giveToken(asked);
        }
        if (server.isNow(Mischief.EXPIRED_TOKEN, asked)) {
            token = "";
            return Tencent.said(42_001, "access_token expired");
        }
        if (token.isEmpty() || !token.equals(asked.query().getOrDefault("access_token", ""))) {
            return Tencent.said(40_014, "invalid access_token");
        }
        return switch (asked.path()) {
            case "/cgi-bin/kf/sync_msg" -> sync(asked);
            case "/cgi-bin/kf/send_msg" -> send(asked);
            case "/cgi-bin/media/get" -> {
                var file = media.get(asked.query().getOrDefault("media_id", ""));
                yield file == null ? Tencent.said(40_007, "invalid media_id") : Told.bytes("audio/amr", file);
            }
            default -> Tencent.said(404, "not found");
        };
    }

    private synchronized Told giveToken(Asked asked) {
        boolean known = account.corpId().equals(asked.query().get("corpid"))
                && account.corpSecret().equals(asked.query().get("corpsecret"));
        if (!known) {
            return Tencent.said(40_001, "invalid credential");
        }
        token = token.isEmpty() ? "CTK-" + ++tokens : token;
        return Told.json(
                200,
                Json.createObjectBuilder(Tencent.answer(0, "ok"))
                        .add("access_token", token)
                        .add("expires_in", 7200)
                        .build());
    }

    private synchronized Told sync(Asked asked) {
        var wish = asked.json().orElse(JsonObject.EMPTY_JSON_OBJECT);
        if (!wish.getString("open_kfid", "").equals(account.openKfid())) {
            return Tencent.said(95_000, "invalid open_kfid");
        }
        var cursor = wish.getString("cursor", "");
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int to = Math.min(messages.size(), from + wish.getInt("limit", 1000));
        var list = Json.createArrayBuilder();
        messages.subList(Math.min(from, to), to).forEach(list::add);
        return Told.json(
                200,
                Json.createObjectBuilder(Tencent.answer(0, "ok"))
                        .add("next_cursor", Integer.toString(to))
                        .add("has_more", to < messages.size() ? 1 : 0)
                        .add("msg_list", list)
                        .build());
    }

    private synchronized Told send(Asked asked) {
        var wish = asked.json().orElse(JsonObject.EMPTY_JSON_OBJECT);
        if (server.isNow(Mischief.RATE_LIMIT, asked)) {
            return Tencent.said(45_009, "api freq out of limit");
        }
        var id = wish.getString("msgid", "");
        if (!id.matches("[0-9a-zA-Z_-]{1,32}")) {
            return Tencent.said(40_058, "invalid msgid");
        }
        var to = wish.getString("touser", "");
        if (!used.containsKey(to)) {
            return Tencent.said(95_018, "send msg session status invalid");
        }
        var text = wish.containsKey("text") ? wish.getJsonObject("text").getString("content", "") : "";
        if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Tencent.said(45_002, "content size out of limit");
        }
        if (ids.add(id)) {
            int already = used.get(to);
            if (already >= MESSAGES_IN_WINDOW) {
                return Tencent.said(95_001, "msg count over limit");
            }
            used.put(to, already + 1);
            sent.add(new Sent(to, text));
        }
        return Told.json(
                200,
                Json.createObjectBuilder(Tencent.answer(0, "ok"))
                        .add("msgid", id)
                        .build());
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
