package org.huiyin.simulator;

import jakarta.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WeChat with one official account in safe mode: pushes sealed messages, counts the window, refuses as WeChat does. */
public final class WeChatSimulator implements AutoCloseable {

    private static final int LONGEST = 2048;
    private static final int TRIES = 3;
    private static final int MESSAGES_IN_WINDOW = 5;
    private static final Duration WINDOW = Duration.ofDays(2);

    private final Account account;
    private final Clock clock;
    private final VendorServer server;
    private final Map<String, Window> windows = new HashMap<>();
    private final Map<String, byte[]> media = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private @Nullable URI hook;
    private @Nullable String lastXml;
    private String token = "";
    private int tokens;
    private long lastMessage = 7_300_000_000_000_000_000L;

    /** What the account gave and got at WeChat. Without a key it pushes in the plain. */
    public record Account(
            String appId,
            String appSecret,
            String token,
            @Nullable String aesKey) {}

    public record Sent(String openid, String text) {}

    private record Window(Instant since, int used) {}

    public WeChatSimulator(int port, Account account, Clock clock) {
        this.account = account;
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

    public synchronized int tokensGiven() {
        return tokens;
    }

    /** Where messages are pushed; WeChat checks that it is ours. */
    public boolean register(URI where) {
        hook = where;
        var time = Long.toString(now());
        var query = "?signature=" + Tencent.sign(account.token(), time, "1514711492") + "&timestamp=" + time
                + "&nonce=1514711492&echostr=4375120948345356249";
        return server.look(URI.create(where + query))
                .filter(answer -> answer.status() == 200 && answer.body().equals("4375120948345356249"))
                .isPresent();
    }

    public boolean says(String openid, String text) {
        return push(openid, message(openid, "text", "<Content>" + Tencent.cdata(text) + "</Content>"));
    }

    public boolean sendsPicture(String openid, byte[] picture) {
        return push(openid, message(openid, "image", "<MediaId>" + keep(picture) + "</MediaId>"));
    }

    public boolean sendsVoice(String openid, byte[] voice) {
        return push(openid, message(openid, "voice", "<MediaId>" + keep(voice) + "</MediaId><Format>amr</Format>"));
    }

    /** Follows the account through a code with that scene. */
    public boolean scans(String openid, String scene) {
        return push(
                openid,
                head(openid) + "<MsgType>event</MsgType><Event>subscribe</Event><EventKey>"
                        + Tencent.cdata("qrscene_" + scene) + "</EventKey><Ticket>gQDEMO8TICKET</Ticket></xml>");
    }

    public boolean leaves(String openid) {
        synchronized (this) {
            windows.remove(openid);
        }
        return deliver(head(openid) + "<MsgType>event</MsgType><Event>unsubscribe</Event><EventKey/></xml>");
    }

    /** Pushes the last one again, as after a lost answer. */
    public boolean repeatsLast() {
        return lastXml != null && deliver(lastXml);
    }

    /** Pushes with a signature of one's choice; the answer's status. */
    public int forges(String signature) {
        var time = Long.toString(now());
        return call(
                        URI.create(hook + "?signature=" + signature + "&msg_signature=" + signature + "&timestamp="
                                + time + "&nonce=1&encrypt_type=aes"),
                        "<xml><Encrypt>AAAA</Encrypt></xml>")
                .map(Reply::status)
                .orElse(0);
    }

    @Override
    public void close() {
        server.close();
    }

    private boolean push(String openid, String xml) {
        synchronized (this) {
            windows.put(openid, new Window(clock.instant(), 0));
        }
        return deliver(xml);
    }

    /** Three tries in all, as WeChat gives. */
    private boolean deliver(String xml) {
        lastXml = xml;
        if (hook == null) {
            return false;
        }
        for (int tried = 0; tried < TRIES; tried++) {
            var answer = call(signed(xml), account.aesKey() == null ? xml : envelope(xml));
            if (answer.filter(told -> told.status() == 200
                            && (told.body().equals("success") || told.body().isEmpty()))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private URI signed(String xml) {
        var time = Long.toString(now());
        var query = "?signature=" + Tencent.sign(account.token(), time, "1234567890") + "&timestamp=" + time
                + "&nonce=1234567890&openid=x";
        var key = account.aesKey();
        if (key != null) {
            var sealed = Tencent.seal(key, account.appId(), xml);
            query += "&encrypt_type=aes&msg_signature=" + Tencent.sign(account.token(), time, "1234567890", sealed);
        }
        return URI.create(hook + query);
    }

    private String envelope(String xml) {
        var key = account.aesKey();
        return key == null
                ? xml
                : "<xml><ToUserName>gh_demo00000001</ToUserName><Encrypt>"
                        + Tencent.cdata(Tencent.seal(key, account.appId(), xml)) + "</Encrypt></xml>";
    }

    private Optional<Reply> call(URI where, String body) {
        return server.deliver(where, Map.of("Content-Type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
    }

    private String message(String openid, String type, String rest) {
        long number;
        synchronized (this) {
            number = ++lastMessage;
        }
        return head(openid) + "<MsgType>" + type + "</MsgType>" + rest + "<MsgId>" + number + "</MsgId></xml>";
    }

    private String head(String openid) {
        return "<xml><ToUserName>gh_demo00000001</ToUserName><FromUserName>" + openid + "</FromUserName><CreateTime>"
                + now() + "</CreateTime>";
    }

    private synchronized String keep(byte[] content) {
        var id = "media" + media.size();
        media.put(id, content);
        return id;
    }

    private Told answer(Asked asked) {
        if (server.isNow(Mischief.TROUBLE, asked)) {
            return Tencent.said(-1, "system error");
        }
        if (asked.path().equals("/cgi-bin/stable_token")) {
            return giveToken(asked);
        }
        var given = asked.query().getOrDefault("access_token", "");
        if (server.isNow(Mischief.EXPIRED_TOKEN, asked)) {
            token = "";
            return Tencent.said(42_001, "access_token expired rid: 1");
        }
        if (token.isEmpty() || !token.equals(given)) {
            return Tencent.said(40_001, "invalid credential, access_token is invalid or not latest rid: 1");
        }
        return switch (asked.path()) {
            case "/cgi-bin/message/custom/send" -> send(asked);
            case "/cgi-bin/media/get" -> {
                var file = media.get(asked.query().getOrDefault("media_id", ""));
                yield file == null ? Tencent.said(40_007, "invalid media_id") : Told.bytes("image/png", file);
            }
            default -> Tencent.said(40_066, "invalid url");
        };
    }

    private synchronized Told giveToken(Asked asked) {
        var wish = asked.json().orElse(null);
        if (wish == null || !wish.getString("grant_type", "").equals("client_credential")) {
            return Tencent.said(40_002, "invalid grant_type");
        }
        if (!wish.getString("appid", "").equals(account.appId())) {
            return Tencent.said(40_013, "invalid appid");
        }
        if (!wish.getString("secret", "").equals(account.appSecret())) {
            return Tencent.said(40_125, "invalid appsecret");
        }
        token = token.isEmpty() ? "TK-" + ++tokens : token;
        return Told.json(
                200,
                Json.createObjectBuilder()
                        .add("access_token", token)
                        .add("expires_in", 7200)
                        .build());
    }

    private synchronized Told send(Asked asked) {
        var wish = asked.json().orElse(null);
        if (wish == null
                || !asked.text().chars().allMatch(c -> c != '\\')
                        && asked.text().contains("\\u")) {
            return Tencent.said(
                    40_033, "invalid charset. please check your request, if include \\uxxxx will create fail!");
        }
        if (server.isNow(Mischief.RATE_LIMIT, asked)) {
            return Tencent.said(45_009, "reach max api daily quota limit");
        }
        var to = wish.getString("touser", "");
        var text = wish.containsKey("text") ? wish.getJsonObject("text").getString("content", "") : "";
        if (text.isEmpty()) {
            return Tencent.said(44_004, "empty content");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Tencent.said(45_002, "content size out of limit");
        }
        var window = windows.get(to);
        if (window == null || !clock.instant().isBefore(window.since().plus(WINDOW))) {
            return Tencent.said(45_015, "response out of time limit or subscription is canceled");
        }
        if (window.used() >= MESSAGES_IN_WINDOW) {
            return Tencent.said(45_047, "out of response count limit");
        }
        windows.put(to, new Window(window.since(), window.used() + 1));
        sent.add(new Sent(to, text));
        return Tencent.worked();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
