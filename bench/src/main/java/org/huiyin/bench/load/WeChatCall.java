package org.huiyin.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** WeChat calling the hook of an official account in plain mode, with the message of a person who wrote for the first time. */
public final class WeChatCall implements Errand {

    private static final String SIGNED_WITH = "benchbenchbench";
    private static final int OK = 200;

    private final Voices voices;
    private final String run = Long.toString(System.nanoTime(), 36);
    private long number;

    public WeChatCall(long seed) {
        this.voices = new Voices(seed);
    }

    /** Gives the channel what it needs for taking our calls. */
    public static void connect(URI server, String email, String password) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var logIn = "{\"email\":" + Json.text(email) + ",\"password\":" + Json.text(password) + "}";
            var session = client.send(json(server, "/api/v1/sessions", logIn).build(), BodyHandlers.ofString());
            var token = Json.token(session.body())
                    .orElseThrow(() -> new IllegalArgumentException("No such log-in: " + session.statusCode()));
            var settings =
                    "{\"settings\":{\"app-id\":\"wx0000000000bench0\",\"token\":" + Json.text(SIGNED_WITH) + "}}";
            var given = client.send(
                    json(server, "/api/v1/channels/wechat", settings)
                            .method("PUT", BodyPublishers.ofString(settings))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            if (given.statusCode() != OK) {
                throw new IllegalStateException("The channel could not be connected: " + given.body());
            }
        }
    }

    private static HttpRequest.Builder json(URI server, String path, String body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    @Override
    public HttpRequest.Builder next(URI server) {
        long time = Instant.now().getEpochSecond();
        var nonce = run + ++number;
        var query = "?signature=" + sign(SIGNED_WITH, Long.toString(time), nonce) + "&timestamp=" + time + "&nonce="
                + nonce;
        var body =
                "<xml><ToUserName>gh_bench0000001</ToUserName><FromUserName>o" + nonce + "</FromUserName><CreateTime>"
                        + time + "</CreateTime><MsgType>text</MsgType><Content><![CDATA[" + voices.words()
                        + "]]></Content><MsgId>" + (time * 1_000_000 + number) + "</MsgId></xml>";
        return HttpRequest.newBuilder(server.resolve("/hooks/wechat" + query))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(body));
    }

    @Override
    public int taken() {
        return OK;
    }

    /** SHA-1 over the sorted parts, as WeChat's documentation of its messages says. */
    private static String sign(String... parts) {
        Arrays.sort(parts);
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(String.join("", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
