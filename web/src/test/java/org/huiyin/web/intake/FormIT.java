package org.huiyin.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.Test;

/** The form as a browser without scripts sends it. */
class FormIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("name=\"picture\" value=\"([^\"]+)\"");
    private static final Pattern ISSUE = Pattern.compile("\"issue\":\"(\\d+)\"");
    private static final String WORDS = "门店自提要排队四十分钟";

    private final RunningHuiyin huiyin = RunningHuiyin.shared();

    @Test
    void tappingTwiceSendsOneReport() {
        var token = token("web");

        var first = send("web", WORDS + " 一次", token);
        var second = send("web", WORDS + " 一次", token);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void otherWordsInTheSameFormAreAnotherReport() {
        var token = token("web");

        assertThat(send("web", WORDS + " 两次", token).headers().firstValue("Location"))
                .isNotEqualTo(send("web", WORDS + " 三次", token).headers().firstValue("Location"));
    }

    @Test
    void aTokenThatIsNotOursSendsNothingAndLosesNothing() {
        for (var token : new String[] {"x", token("web").replaceAll("\\..*\\.", ".1."), token("web") + "A"}) {
            var answer = send("web", WORDS, token);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(WORDS).containsPattern(TOKEN);
        }
    }

    @Test
    void withoutATokenTheWordsAreEnough() {
        var answer = post("/f/web", "text=" + encoded(WORDS + " 四次"));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void picturesThatAreTooLargeDoNotCostTheWords() {
        var body = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + WORDS
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"images\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "x".repeat(7 * 1024 * 1024)
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"contact-email\"\r\n\r\nlin@example.org\r\n--x--\r\n";
        var answer = huiyin.send(HttpRequest.newBuilder(huiyin.address("/f/web"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body))
                .build());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(WORDS).contains("lin@example.org").containsPattern(TOKEN);
    }

    @Test
    void picturesChosenBeforeMeTooComeAlong() {
        var issue = knownProblem("门店自提柜打不开，屏幕一直转圈");
        var place = "/f/web/me-too/" + issue;

        var asked = withPicture(place, field("ask", "1") + field("text", "我的柜子也打不开"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("我的柜子也打不开").contains("柜子.png");
        var picture = PICTURE.matcher(asked.body());
        assertThat(picture.find()).isTrue();
        var sent = post(
                place,
                "text=" + encoded("我的柜子也打不开") + "&token=" + encoded(tokenIn(asked.body())) + "&picture="
                        + encoded(picture.group(1)));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(huiyin.get(sent.headers().firstValue("Location").orElseThrow(), "Accept", "text/html")
                        .body())
                .contains("class=\"thumbs\"");
    }

    @Test
    void picturesStayWithAFormThatComesBack() {
        var answer = withPicture("/f/web", field("text", WORDS) + field("token", "x"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("柜子.png").containsPattern(PICTURE);
    }

    @Test
    void aPictureThatNobodySentIsNotTaken() {
        var answer = post("/f/web", "text=" + encoded(WORDS + " 五次") + "&picture=AAAA");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    private String token(String channel) {
        return tokenIn(huiyin.get("/f/" + channel, "Accept", "text/html").body());
    }

    private static String tokenIn(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** A problem that the public may join, opened by somebody else's report. */
    private String knownProblem(String words) {
        assertThat(post("/f/web", "text=" + encoded(words)).statusCode()).isEqualTo(303);
        var issue = new AtomicReference<String>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var found = ISSUE.matcher(huiyin.get("/api/v1/reports/similar?limit=1&text=" + encoded(words))
                    .body());
            issue.set(found.find() ? found.group(1) : "");
            return !issue.get().isEmpty();
        });
        return issue.get();
    }

    private static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> withPicture(String place, String fields) {
        var body = new ByteArrayOutputStream();
        body.writeBytes((fields + "--x\r\nContent-Disposition: form-data; name=\"images\"; filename=\"柜子.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(picture());
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return huiyin.send(HttpRequest.newBuilder(huiyin.address(place))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> send(String channel, String text, String token) {
        return post("/f/" + channel, "text=" + encoded(text) + "&token=" + encoded(token));
    }

    private HttpResponse<String> post(String place, String form) {
        return huiyin.send(HttpRequest.newBuilder(huiyin.address(place))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
