package org.huiyin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.huiyin.testing.RunningHuiyin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who know nothing of this product but a mail address, and a real mail server between them and it. */
class MailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern SETUP_CODE = Pattern.compile("Setup code: (\\S+)");
    private static final String ADMIN = "boss@example.org";
    private static final String PASSWORD = "a long enough password";

    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path data;

    private static RunningHuiyin huiyin;
    private static String authorization;

    @BeforeAll
    static void start() {
        // GreenMail ends a connection by an exception when a mail goes while somebody idles; the product connects anew.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        SERVER.start();
        SERVER.setUser("support@shop.example", "support", "secret");
        huiyin = RunningHuiyin.in(data.resolve("data"))
                .setting("huiyin.mail.smtp.host", "127.0.0.1")
                .setting(
                        "huiyin.mail.smtp.port",
                        Integer.toString(SERVER.getSmtp().getPort()))
                .setting("huiyin.mail.from", "Shop <shop@shop.example>")
                .setting("huiyin.mail.imap.host", "127.0.0.1")
                .setting(
                        "huiyin.mail.imap.port",
                        Integer.toString(SERVER.getImap().getPort()))
                .setting("huiyin.mail.imap.encryption", "none")
                .setting("huiyin.mail.imap.username", "support")
                .setting("huiyin.mail.imap.password", "secret")
                .setting("huiyin.mail.imap.address", "support@shop.example")
                .setting("huiyin.mail.imap.plus", "yes")
                .setting("huiyin.notice.undo-seconds", "0")
                .start();
        authorization = logIn();
    }

    private static String logIn() {
        var code = SETUP_CODE.matcher(huiyin.console());
        assertThat(code.find()).isTrue();
        var admin = Map.of("code", code.group(1), "email", ADMIN, "name", "Boss", "password", PASSWORD);
        huiyin.post("/api/v1/setup", json(admin));
        var session = huiyin.post("/api/v1/sessions", json(Map.of("email", ADMIN, "password", PASSWORD)));
        return "Bearer " + Api.read(session.body()).path("token").asText();
    }

    @AfterAll
    static void stop() {
        huiyin.close();
        SERVER.stop();
    }

    @Test
    void fromAMailToAnAnswerAReplyAFixAndAVerdict() throws Exception {
        deliver("lin@example.org", "support@shop.example", "first@example.org", "登录失败", "扫码以后一直转圈，进不去。", "");
        var acknowledged = mailTo("lin@example.org", 1);
        assertThat(acknowledged.getHeader("In-Reply-To", null)).isEqualTo("<first@example.org>");
        assertThat(acknowledged.getHeader("Content-Language", null)).isEqualTo("zh-CN");
        var issue = issueOf("登录失败 扫码以后一直转圈，进不去。");

        staff("POST", "/api/v1/issues/" + issue + "/messages", Map.of("text", "请升级到 3.2 版", "to", "everyone"));
        var answer = mailTo("lin@example.org", 2);
        assertThat(answer.getReplyTo()[0].toString()).contains("support+r").contains("@shop.example");
        var replyTo = address(answer.getReplyTo()[0].toString());
        deliver("lin@example.org", replyTo, "second@example.org", "Re: 登录失败", "升级了，一样转圈。\n\n> 请升级到 3.2 版", "");
        await().atMost(PATIENCE).until(() -> said(issue).contains("升级了，一样转圈。"));
        assertThat(said(issue)).doesNotContain("> 请升级");
        assertThat(issue(issue).path("reports").asInt()).isEqualTo(1);

        staff(
                "PUT",
                "/api/v1/issues/" + issue + "/fix",
                Map.of("what", Map.of("zh-CN", "登录已修好", "en", "Log-in works")));
        var told = mailTo("lin@example.org", 3);
        var ours = told.getHeader("Message-ID", null);
        deliver(
                "stranger@example.org",
                "support@shop.example",
                "x@example.org",
                "Re: fixed",
                "还是不行",
                "In-Reply-To: " + ours);
        deliver(
                "lin@example.org",
                "support@shop.example",
                "third@example.org",
                "Re: 登录",
                "还是不行",
                "In-Reply-To: " + ours);

        await().atMost(PATIENCE).until(() -> issue(issue).path("state").asText().equals("in_progress"));
        assertThat(said(issue)).contains("还是不行");
        assertThat(staff("GET", "/api/v1/issues/" + issue + "/verdicts", null).toString())
                .contains("not");
    }

    /** RFC 8058: the mail program of the reader posts, and looking at the link changes nothing. */
    @Test
    void oneClickInTheMailProgramEndsTheMails() throws Exception {
        deliver(
                "mei@example.org",
                "support@shop.example",
                "m1@example.org",
                "Kiosk",
                "The ticket kiosk eats coins.",
                "");
        mailTo("mei@example.org", 1);
        var issue = issueOf("The ticket kiosk eats coins.");
        fix(issue);
        var told = mailTo("mei@example.org", 2);
        assertThat(told.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        var link = URI.create(told.getHeader("List-Unsubscribe", null).replaceAll("[<>\\s]", ""));
        assertThat(huiyin.get(link.getPath()).statusCode()).isEqualTo(200);
        saysStillBroken(issue, told);
        fix(issue);
        var again = mailTo("mei@example.org", 3);

        var click = huiyin.send(HttpRequest.newBuilder(huiyin.address(link.getPath()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build());
        saysStillBroken(issue, again);
        fix(issue);

        assertThat(click.statusCode()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> notices(issue).contains("unsubscribed"));
    }

    private static void saysStillBroken(String issue, MimeMessage told) throws MessagingException {
        var ours = told.getHeader("Message-ID", null);
        var id = "still" + ours.hashCode() + "@example.org";
        deliver("mei@example.org", "support@shop.example", id, "", "still broken", "In-Reply-To: " + ours);
        await().atMost(PATIENCE).until(() -> issue(issue).path("state").asText().equals("in_progress"));
    }

    @Test
    void whereMailComesBackNobodyIsWrittenToAgain() throws Exception {
        deliver("gone@example.org", "support@shop.example", "g1@example.org", "Lamp", "The bedside lamp flickers.", "");
        var ours = mailTo("gone@example.org", 1).getHeader("Message-ID", null);
        var issue = issueOf("The bedside lamp flickers.");
        deliver(bounce("gone@example.org", ours));
        await().atMost(PATIENCE)
                .until(() -> staff("GET", "/api/v1/notices", null).toString().contains("bounced"));

        staff("POST", "/api/v1/issues/" + issue + "/messages", Map.of("text", "New bulbs came", "to", "everyone"));

        await().atMost(PATIENCE).until(() -> notices(issue).contains("unreachable"));
        assertThat(notices(issue)).contains("bounced");
    }

    private static byte[] bounce(String to, String messageId) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.org
                To: shop@shop.example
                Subject: Undelivered
                Content-Type: multipart/report; report-type=delivery-status; boundary=r

                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1

                --r
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --r--
                """.formatted(to, messageId).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void fix(String issue) {
        var what = Map.of("zh-CN", "修好了", "en", "It is repaired");
        staff("PUT", "/api/v1/issues/" + issue + "/fix", Map.of("what", what));
    }

    private static String notices(String issue) {
        return staff("GET", "/api/v1/notices?issue=" + issue, null).toString();
    }

    @Test
    void robotsGetNoAnswer() throws Exception {
        deliver(
                "robot@example.org",
                "support@shop.example",
                "r1@example.org",
                "away",
                "I am away",
                "Auto-Submitted: auto-replied");
        deliver(
                "list@example.org",
                "support@shop.example",
                "r2@example.org",
                "news",
                "News",
                "List-Id: <news.example.org>");
        deliver(
                "person@example.org",
                "support@shop.example",
                "r3@example.org",
                "Parcel",
                "The parcel is three days late.",
                "");

        mailTo("person@example.org", 1);

        assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(MailIT::recipient))
                .noneMatch(to -> to.startsWith("robot@") || to.startsWith("list@"));
    }

    @Test
    void killedInBetweenNothingIsLostAndNothingComesTwice() {
        int mails = 60;
        for (int i = 0; i < mails; i++) {
            deliver(
                    "k" + i + "@example.org",
                    "support@shop.example",
                    "k" + i + "@kill.example",
                    "",
                    "Kettle leaks at the lid",
                    "");
            if (i == 20 || i == 40) {
                huiyin.kill();
                huiyin.start();
            }
        }

        await().atMost(PATIENCE).until(() -> reportsLike("Kettle leaks at the lid") == mails);
    }

    private static int reportsLike(String text) {
        var matches = Api.of(huiyin)
                .get("/api/v1/reports/similar?text=" + Api.query(text))
                .path("matches");
        return matches.isEmpty() ? 0 : matches.path(0).path("reports").asInt();
    }

    private static String issueOf(String text) {
        var path = "/api/v1/reports/similar?text=" + Api.query(text);
        await().atMost(PATIENCE)
                .until(() -> !Api.of(huiyin).get(path).path("matches").isEmpty());
        return Api.of(huiyin).get(path).path("matches").path(0).path("issue").asText();
    }

    private static JsonNode issue(String number) {
        return staff("GET", "/api/v1/issues/" + number, null);
    }

    private static String said(String issue) {
        return staff("GET", "/api/v1/issues/" + issue + "/messages", null).toString();
    }

    private static JsonNode staff(String method, String path, Object body) {
        var publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json(body));
        var answer = huiyin.send(HttpRequest.newBuilder(huiyin.address(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Api.read(answer.body());
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static MimeMessage mailTo(String address, int number) {
        await().atMost(PATIENCE).until(() -> mails(address).length >= number);
        return mails(address)[number - 1];
    }

    private static MimeMessage[] mails(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toArray(MimeMessage[]::new);
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(String named) {
        return named.contains("<") ? named.substring(named.indexOf('<') + 1, named.indexOf('>')) : named;
    }

    private static void deliver(String from, String to, String id, String subject, String text, String header) {
        var mail = "From: " + from + "\r\nTo: " + to + "\r\nMessage-ID: <" + id + ">\r\nSubject: " + subject
                + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
                + (header.isEmpty() ? "" : header + "\r\n") + "\r\n" + text.replace("\n", "\r\n");
        deliver(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static void deliver(byte[] mail) {
        try {
            var bytes = new ByteArrayInputStream(mail);
            var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            SERVER.getUserManager().getUser("support").deliver(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
