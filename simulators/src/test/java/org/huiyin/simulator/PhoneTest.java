package org.huiyin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which somebody tries out what happens when a vendor does wrong. */
class PhoneTest {

    private final Vendors vendors = new Vendors(0, Clock.systemUTC());
    private final Phone phone = new Phone(0, vendors);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final VendorServer product = new VendorServer(0, Whims.none(), this::hear);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void connect() {
        assertThat(vendors.weibo().register(product.address())).isTrue();
    }

    @AfterEach
    void close() {
        http.close();
        phone.close();
        product.close();
        vendors.close();
    }

    @Test
    void whatIsPressedTwiceIsDoneAtTheNextTwoCallsAndNoThird() {
        press("telegram RATE_LIMIT");
        press("telegram RATE_LIMIT");
        assertThat(page()).contains("rate limit <b>2</b>");

        assertThat(List.of(askTelegram(), askTelegram(), askTelegram())).containsExactly(429, 429, 200);
        assertThat(page()).doesNotContain("<b>");
    }

    @Test
    void aLookAtWhatIsNewUsesNothingUp() {
        press("telegram TROUBLE");

        assertThat(ask("getUpdates")).isEqualTo(200);
        assertThat(askTelegram()).isEqualTo(502);
    }

    @Test
    void whatSomebodyWritesIsPushedTwiceOrInTheWrongOrder() {
        press("weibo REPEAT");
        write("一");
        press("weibo REORDER");
        write("二");
        write("三");
        write("四");

        assertThat(heard).containsExactly("一", "一", "三", "二", "四");
    }

    @Test
    void aWrongSignatureComesFirstAndThePageSaysHowItWasAnswered() {
        press("weibo FORGE");
        write("真的");

        assertThat(heard).containsExactly("真的");
        assertThat(part("/now")).contains("wrong signature got 403");
    }

    @Test
    void eachVendorOffersWhatItCanDoWrongAndNothingElse() {
        press("e-mail FORGE");
        press("nobody DELAY");

        assertThat(page())
                .contains("e-mail BOUNCE", "weibo EXPIRED_TOKEN", "wechat LOSE_ANSWER")
                .doesNotContain("e-mail FORGE", "telegram EXPIRED_TOKEN", "<b>");
    }

    /** As the product: refuses what is not signed. */
    private Told hear(Asked asked) {
        if (asked.query().getOrDefault("signature", "").startsWith("0000")) {
            return new Told(403, "text/plain", new byte[0], Map.of());
        }
        asked.json().ifPresent(message -> heard.add(message.getString("text")));
        var echo = asked.query().getOrDefault("echostr", "");
        return Told.bytes("text/plain", echo.getBytes(StandardCharsets.UTF_8));
    }

    private int askTelegram() {
        return ask("getMe");
    }

    private int ask(String method) {
        var where = vendors.telegram().address().resolve("/bot123456:simulated-bot/" + method);
        return send(HttpRequest.newBuilder(where).build()).statusCode();
    }

    private void press(String which) {
        post("/wrong", "wrong=" + which);
    }

    private void write(String text) {
        post("/", "vendor=weibo&text=" + text);
    }

    private String page() {
        return part("/wrong");
    }

    private String part(String path) {
        return send(HttpRequest.newBuilder(phone.address().resolve(path)).build())
                .body();
    }

    private void post(String path, String form) {
        var encoded = URLEncoder.encode(form, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&");
        var request = HttpRequest.newBuilder(phone.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded))
                .build();
        assertThat(send(request).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
