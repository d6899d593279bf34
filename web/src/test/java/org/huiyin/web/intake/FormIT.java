package org.huiyin.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.Test;

/** The form as a browser without scripts sends it. */
class FormIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
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
        var answer = post("web", "text=" + encoded(WORDS + " 四次"));

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

    private String token(String channel) {
        var token =
                TOKEN.matcher(huiyin.get("/f/" + channel, "Accept", "text/html").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> send(String channel, String text, String token) {
        return post(channel, "text=" + encoded(text) + "&token=" + encoded(token));
    }

    private HttpResponse<String> post(String channel, String form) {
        return huiyin.send(HttpRequest.newBuilder(huiyin.address("/f/" + channel))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
