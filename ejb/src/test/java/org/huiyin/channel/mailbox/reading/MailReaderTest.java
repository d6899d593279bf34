package org.huiyin.channel.mailbox.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.channel.mailbox.reading.Mails.base64;
import static org.huiyin.channel.mailbox.reading.Mails.encoded;
import static org.huiyin.channel.mailbox.reading.Mails.join;
import static org.huiyin.channel.mailbox.reading.Mails.plain;
import static org.huiyin.channel.mailbox.reading.Mails.raw;
import static org.huiyin.channel.mailbox.reading.Mails.typed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {

    private static final String WORDS = "扫码付款成功了，订单还是待支付。请尽快处理！";
    private static final String TRADITIONAL = "掃碼付款成功了，訂單還是待支付。請儘快處理！";
    private static final MailReader READER =
            new MailReader(MailLimits.USUAL, Set.of("support@shop.example"), Optional.of("mx.shop.example"));

    @Test
    void aMailSaysWhoWroteWhat() {
        var mail =
                READER.read(plain("\"林小姐\" <Lin@Example.com>".replace("林小姐", "Lin"), "a1@example.com", "登录失败", WORDS));

        assertThat(mail.kind()).isEqualTo(MailKind.PERSON);
        assertThat(mail.from()).contains(new MailAddress("Lin", "Lin@Example.com"));
        assertThat(mail.subject()).isEqualTo("登录失败");
        assertThat(mail.words()).isEqualTo(WORDS);
        assertThat(mail.messageId()).contains("<a1@example.com>");
        assertThat(mail.recipients()).containsExactly("support@shop.example");
        assertThat(mail.locale()).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312,GB18030",
        "GBK,GBK",
        "x-gbk,GBK",
        "GB18030,GB18030",
        "utf-8,UTF-8",
        "UTF8,UTF-8",
        "unknown-8bit,UTF-8",
        "unknown-8bit,GBK",
        "x-unknown,GBK",
        "us-ascii,GBK",
        "iso-8859-1,UTF-8",
        "utf-8,GBK",
        "default,GBK"
    })
    void chineseIsReadUnderTheCharsetThatWasMeant(String declared, String meant) {
        var mail =
                READER.read(typed("text/plain; charset=\"" + declared + "\"", WORDS.getBytes(Charset.forName(meant))));

        assertThat(mail.words()).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"big5", "Big5-HKSCS", "unknown-8bit", "us-ascii", "utf-8"})
    void traditionalChineseIsReadToo(String declared) {
        var mail = READER.read(typed("text/plain; charset=" + declared, TRADITIONAL.getBytes(Charset.forName("Big5"))));

        assertThat(mail.words()).isEqualTo(TRADITIONAL);
        assertThat(mail.locale()).isEqualTo("zh-TW");
    }

    @Test
    void otherCharsetsAreReadAsTheyWereMeant() {
        assertThat(READER.read(typed(
                                "text/plain; charset=iso-2022-jp",
                                "返品したい①".getBytes(Charset.forName("x-windows-iso2022jp"))))
                        .words())
                .isEqualTo("返品したい①");
        assertThat(READER.read(typed("text/plain; charset=utf-7", raw("Hi Mom -+Jjo--! 1 +- 1 +ZeVnLIqe-.")))
                        .words())
                .isEqualTo("Hi Mom -☺-! 1 + 1 日本語.");
        assertThat(READER.read(typed(
                                "text/plain; charset=iso-8859-1",
                                "Café für «alle» – 5 €".getBytes(Charset.forName("windows-1252"))))
                        .words())
                .isEqualTo("Café für «alle» – 5 €");
        assertThat(READER.read(typed("text/plain", "Café crème".getBytes(StandardCharsets.ISO_8859_1)))
                        .words())
                .isEqualTo("Café crème");
    }

    @Test
    void aCharacterMayBeCutBetweenTwoEncodedWords() {
        var bytes = "退款失败".getBytes(StandardCharsets.UTF_8);
        var one = java.util.Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, 4));
        var two = java.util.Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 4, bytes.length));
        var subject = "=?UTF-8?B?" + one + "?=\n =?utf-8?B?" + two + "?= (2)";

        assertThat(subject(subject)).isEqualTo("退款失败 (2)");
        assertThat(subject("=?gb2312?Q?=CD=CB_=BF=EE?=")).isEqualTo("退 款");
        assertThat(subject("=?gb18030?B?" + base64("囍㐂", Charset.forName("GB18030")) + "?="))
                .isEqualTo("囍㐂");
        assertThat(subject("=?utf-8*zh?B?" + base64("退款", StandardCharsets.UTF_8) + "?="))
                .isEqualTo("退款");
        assertThat(subject("=?nonsense?X?abc?=")).isEqualTo("=?nonsense?X?abc?=");
        assertThat(subject("a =?utf-8?B?" + base64("x\r\nBcc: y@z", StandardCharsets.UTF_8) + "?="))
                .isEqualTo("a x  Bcc: y@z");
    }

    private static String subject(String raw) {
        return READER.read(raw("From: a@example.com\nSubject: " + raw + "\n\nhello"))
                .subject();
    }

    @Test
    void headersWithoutAnyEncodingAreReadAllTheSame() {
        var gbk = join(
                raw("From: a@example.com\nSubject: "), "退款一直没有收到".getBytes(Charset.forName("GBK")), raw("\n\nhello"));
        var utf8 = join(
                raw("From: a@example.com\nSubject: "), "退款一直没有收到".getBytes(StandardCharsets.UTF_8), raw("\n\nhello"));

        assertThat(READER.read(gbk).subject()).isEqualTo("退款一直没有收到");
        assertThat(READER.read(utf8).subject()).isEqualTo("退款一直没有收到");
    }

    @Test
    void namesOfFilesComeInEveryForm() {
        assertThat(name("attachment; filename*=utf-8''%E5%8F%91%E7%A5%A8.pdf")).isEqualTo("发票.pdf");
        assertThat(name("attachment; filename*0*=utf-8''%E5%8F%91; filename*1*=%E7%A5%A8; filename*2=.pdf"))
                .isEqualTo("发票.pdf");
        assertThat(name("attachment; filename=\"" + encoded("发票.pdf", Charset.forName("GBK")) + "\""))
                .isEqualTo("发票.pdf");
        assertThat(name("attachment; filename=\"a \\\"b\\\".pdf\"")).isEqualTo("a \"b\".pdf");
        assertThat(name("attachment; filename=\"C:\\Temp\\x.pdf\"")).isEqualTo("x.pdf");
        assertThat(name("attachment; filename=../../etc/passwd")).isEqualTo("passwd");
        assertThat(name("attachment; filename=\"x.pdf\r\n X-Inj: 1\"").chars()).noneMatch(Character::isISOControl);
    }

    private static String name(String disposition) {
        var mail = READER.read(raw("""
                From: a@example.com
                Content-Type: multipart/mixed; boundary="b"

                --b

                hello
                --b
                Content-Type: application/pdf
                Content-Disposition: %s

                pdf
                --b--
                """.formatted(disposition)));
        return mail.files().getFirst().name();
    }

    @Test
    void linesFoldedForTransportAreWholeAgain() {
        var flowed = "The parcel has not \r\nmoved for three \r\ndays.\r\n\r\n> You wrote \r\n> something\r\n Bye\r\n";

        var mail = READER.read(typed("text/plain; charset=utf-8; format=flowed", raw(flowed.replace("\r\n", "\n"))));

        assertThat(mail.words()).isEqualTo("The parcel has not moved for three days.\n\nBye");
        assertThat(READER.read(typed(
                                "text/plain; format=flowed; delsp=yes",
                                join("快递 \r\n三天 \r\n没动".getBytes(StandardCharsets.UTF_8))))
                        .words())
                .isEqualTo("快递三天没动");
    }

    @Test
    void htmlBecomesLinesOfText() {
        var html = """
                <html><head><title>no</title><style>p{color:red}</style></head><body>
                <div>扫码<b>付款</b>成功了</div><div><br></div><p>订单还是&nbsp;待支付</p>
                <script>alert(1)</script><img src="http://evil.example/pixel.gif"><div style="display: none">hidden</div>
                <ul><li>one</li><li>two</li></ul>
                <blockquote type="cite">old words</blockquote></body></html>""";

        var mail = READER.read(typed("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));

        assertThat(mail.words()).isEqualTo("扫码付款成功了\n\n订单还是 待支付\n\none\ntwo");
    }

    @Test
    void ofAlternativesThePlainOneIsReadUnlessItIsEmpty() {
        assertThat(alternative("plain words").words()).isEqualTo("plain words");
        assertThat(alternative("  ").words()).isEqualTo("rich words");
    }

    private static Mail alternative(String plain) {
        return READER.read(raw("""
                From: a@example.com
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                %s
                --b
                Content-Type: text/html

                <p>rich words</p>
                --b--
                """.formatted(plain)));
    }

    @Test
    void filesAreKeptClosed() {
        var mail = READER.read(raw("""
                From: a@example.com
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/related; boundary=c

                --c
                Content-Type: text/html

                <p>look: <img src="cid:1"></p>
                --c
                Content-Type: image/png; name=shot.png
                Content-ID: <1>
                Content-Transfer-Encoding: base64
                Content-Disposition: inline; filename=shot.png

                iVBORw0KGgo=
                --c--
                --b
                Content-Type: application/ms-tnef; name=winmail.dat
                Content-Transfer-Encoding: base64

                eJ8+Ig==
                --b
                Content-Type: text/calendar; method=REQUEST

                BEGIN:VCALENDAR
                --b
                Content-Type: application/zip; name=bomb.zip
                Content-Transfer-Encoding: base64

                UEsDBA==
                --b
                Content-Type: message/rfc822

                From: other@example.com
                Subject: inner
                Auto-Submitted: auto-replied

                inner words
                --b--
                """));

        assertThat(mail.words()).isEqualTo("look:");
        assertThat(mail.kind()).isEqualTo(MailKind.PERSON);
        assertThat(mail.files())
                .extracting(MailFile::mediaType)
                .containsExactly(
                        "image/png", "application/ms-tnef", "text/calendar", "application/zip", "message/rfc822");
        assertThat(mail.files().getFirst().bytes()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(mail.files().get(3).bytes()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("quoted")
    void whatIsAnsweredIsCutOff(String whole, String own) {
        var mail = READER.read(typed("text/plain; charset=utf-8", whole.getBytes(StandardCharsets.UTF_8)));

        assertThat(mail.words()).isEqualTo(own);
    }

    static Stream<Arguments> quoted() {
        return Stream.of(
                Arguments.of(
                        "还是不行\n\n发自我的 iPhone\n\n在 2026年11月22日，09:00，青禾生活 <support@shop.example> 写道：\n\n> 已经修好了",
                        "还是不行"),
                Arguments.of("还是不行\n\n------------------ 原始邮件 ------------------\n发件人: \"青禾\"\n主题: 已修好", "还是不行"),
                Arguments.of("还是不行\n-----原始邮件-----\n发件人: x", "还是不行"),
                Arguments.of("謝謝，好了\n\n青禾生活 <support@shop.example> 於 2026年11月22日 週日 上午9:00寫道：\n\n> 已修好", "謝謝，好了"),
                Arguments.of(
                        "Still broken.\n\nOn Sun, Nov 22, 2026 at 9:00 AM Shop <support@shop.example> wrote:\n> fixed",
                        "Still broken."),
                Arguments.of(
                        "Still broken.\n\nOn Sun, Nov 22, 2026 at 9:00 AM A shop with a long name\n<support@shop.example> wrote:\n\n> fixed",
                        "Still broken."),
                Arguments.of("Works.\n\n-----Original Message-----\nFrom: Shop\nSent: today", "Works."),
                Arguments.of(
                        "Works.\n\n________________________________\nFrom: Shop\nSent: today\nTo: me\nSubject: x\n\nold",
                        "Works.\n\n________________________________"),
                Arguments.of("好了\n\n发件人： 青禾\n发送时间： 今天\n收件人： 我\n主题： x\n\n旧", "好了"),
                Arguments.of(
                        "On 1 Nov 2026 a@b.example wrote:\n> is it fixed?\nNo, it is not.\n> which phone?\nA Pixel.",
                        "No, it is not.\nA Pixel."),
                Arguments.of("Hello\n-- \nLin\nShop manager", "Hello"),
                Arguments.of("Hello\nSent from my iPhone", "Hello"),
                Arguments.of("> only quoted\n> words", "> only quoted\n> words"),
                Arguments.of("From: my point of view it is bad", "From: my point of view it is bad"),
                Arguments.of("我在 2026年 写道", "我在 2026年 写道"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner=x",
                "Precedence: bulk",
                "X-Precedence: auto_reply",
                "List-Id: <news.example.com>",
                "List-Unsubscribe: <https://example.com/u>",
                "X-Autoreply: yes",
                "X-Autorespond: x",
                "Return-Path: <>",
                "Delivered-To: Autoresponder",
                "X-Failed-Recipients: a@b.example",
                "X-AMAZON-MAIL-RELAY-TYPE: notification"
            })
    void machinesAreKnownByTheirHeaders(String header) {
        assertThat(READER.read(raw(header + "\nFrom: a@example.com\nSubject: x\n\nhello"))
                        .kind())
                .isEqualTo(MailKind.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MAILER-DAEMON@x.example", "no-reply@x.example", "noreply+7@x.example", "news-request@x.example"
            })
    void machinesAreKnownByTheirNames(String from) {
        assertThat(READER.read(raw("From: " + from + "\n\nhello")).kind()).isEqualTo(MailKind.AUTOMATIC);
    }

    @Test
    void askingForSilenceMakesNoMachine() {
        var mail = READER.read(
                raw(
                        "From: a@example.com\nX-Auto-Response-Suppress: All\nAuto-Submitted: no\nReturn-Path: <a@example.com>\n\nhello"));

        assertThat(mail.kind()).isEqualTo(MailKind.PERSON);
    }

    @Test
    void ourOwnMailIsKnownWhenItComesBack() {
        assertThat(READER.read(raw("From: Shop <SUPPORT@shop.example>\n\nhello"))
                        .kind())
                .isEqualTo(MailKind.OURS);
        assertThat(READER.read(raw("From: x@example.com\nX-Huiyin: 1\n\nhello")).kind())
                .isEqualTo(MailKind.OURS);
    }

    @Test
    void aMailServerSaysWhatDidNotArrive() {
        var mail = READER.read(bounce("failed", "5.1.1"));

        assertThat(mail.kind()).isEqualTo(MailKind.DELIVERY_REPORT);
        assertThat(mail.reports())
                .containsExactly(new DeliveryReport(
                        Optional.of("alice@example.org"), "failed", "5.1.1", Optional.of("<ours@shop.example>")));
        assertThat(mail.reports().getFirst().isFinal()).isTrue();
        assertThat(READER.read(bounce("delayed", "4.4.1")).reports().getFirst().isFinal())
                .isFalse();
    }

    static byte[] bounce(String action, String status) {
        return raw("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.org
                To: support@shop.example
                Subject: Undelivered
                Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                --r

                Sorry.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                Arrival-Date: Thu, 01 Jan 2026 08:00:00 +0800

                Final-Recipient: rfc822; Alice@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --r
                Content-Type: text/rfc822-headers

                Message-ID: <ours@shop.example>
                Subject: fixed
                --r--
                """.formatted(action, status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mx.shop.example; dmarc=pass header.from=example.com|true",
                "mx.shop.example; dkim=pass header.d=example.com; spf=fail smtp.mailfrom=x@other.example|true",
                "mx.shop.example 1; spf=pass smtp.mailfrom=bounces@mail.example.com|unknown",
                "mx.shop.example; spf=pass smtp.mailfrom=a@example.com|true",
                "mx.shop.example; dkim=pass header.d=evil.example|unknown",
                "mx.shop.example; dkim=pass header.d=com|unknown",
                "mx.shop.example; dkim=pass header.d=example.com; dmarc=fail header.from=example.com|false",
                "mx.shop.example; none|unknown"
            })
    void onlyOurOwnServerVouchesForASender(String result, String authentic) {
        var mail = READER.read(raw("Authentication-Results: " + result + "\nFrom: a@example.com\n\nhello"));

        assertThat(mail.authentic().map(Object::toString).orElse("unknown")).isEqualTo(authentic);
    }

    @Test
    void whatAStrangerWritesAboutItselfCountsForNothing() {
        var forged = "Authentication-Results: mx.evil.example; dmarc=pass header.from=example.com\n";
        var below = "Authentication-Results: mx.shop.example; dmarc=fail\n"
                + "Authentication-Results: mx.shop.example; dmarc=pass header.from=example.com\n";

        assertThat(READER.read(raw(forged + "From: a@example.com\n\nhello")).authentic())
                .isEmpty();
        assertThat(READER.read(raw(below + "From: a@example.com\n\nhello")).authentic())
                .contains(false);
        assertThat(READER.read(raw("From: a@example.com, b@example.com\n\nhello"))
                        .authentic())
                .contains(false);
    }

    @Test
    void whatItAnswersIsReadNearestFirst() {
        var mail =
                READER.read(raw("From: a@example.com\nIn-Reply-To: <3@x>\nReferences: <1@x> <2@x>\n <3@x>\n\nhello"));

        assertThat(mail.references()).containsExactly("<3@x>", "<2@x>", "<1@x>");
    }

    @Test
    void aCommaInANameMakesNoSecondSender() {
        var mail = READER.read(raw("From: \"Eve, victim@example.com\" <eve@example.com>\n\nhello"));

        assertThat(mail.from()).contains(new MailAddress("Eve, victim@example.com", "eve@example.com"));
        assertThat(READER.read(raw("From: a@example.com (Lin, of the shop)\n\nhello"))
                        .from())
                .contains(new MailAddress("", "a@example.com"));
        assertThat(READER.read(raw("From: nobody\n\nhello")).from()).isEmpty();
    }

    @Test
    void brokenMailIsReadAsFarAsItGoes() {
        assertThat(words("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nno end"))
                .isEqualTo("no end");
        assertThat(words("Content-Type: multipart/mixed\n\n--other\n\nno boundary named\n--other--"))
                .isEqualTo("no boundary named");
        assertThat(words("Content-Type: multipart/mixed; boundary=wrong\n\n--right\n\nwrong boundary\n--right--"))
                .isEqualTo("wrong boundary");
        assertThat(words("Content-Type: multipart/mixed; boundary=b\n\njust text"))
                .isEqualTo("just text");
        assertThat(words("Content-Type: ;;;\n\nodd type")).isEqualTo("odd type");
        assertThat(words("Content-Transfer-Encoding: base64\n\naGVsbG8")).isEqualTo("hello");
        assertThat(words("Content-Transfer-Encoding: base64\n\naGVs\n!bG8=\n")).isEqualTo("hello");
        assertThat(words("Content-Transfer-Encoding: quoted-printable\n\n50=25 =\noff =ZZ=E2=82=AC"))
                .isEqualTo("50% off =ZZ€");
        assertThat(words("this is no field\nbut words")).isEqualTo("this is no field\nbut words");
    }

    @Test
    void anyLineBreakBreaksALine() {
        assertThat(READER.read("From: a@example.com\rSubject: x\r\rone\rtwo".getBytes(StandardCharsets.UTF_8))
                        .words())
                .isEqualTo("one\ntwo");
        assertThat(READER.read("From: a@example.com\nSubject: x\n\none\ntwo".getBytes(StandardCharsets.UTF_8))
                        .words())
                .isEqualTo("one\ntwo");
        assertThat(READER.read("\r\nFrom b Sat Jan 1\r\nFrom: a@example.com\r\n\r\none\0two\r\n"
                                .getBytes(StandardCharsets.UTF_8))
                        .words())
                .isEqualTo("onetwo");
    }

    private static String words(String rest) {
        return READER.read(raw("From: a@example.com\n" + rest)).words();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    @Timeout(5)
    void whatCostsTooMuchIsNotRead(String what, String reason, byte[] mail) {
        assertThatThrownBy(() -> READER.read(mail))
                .as(what)
                .isInstanceOfSatisfying(UnreadableMail.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    static Stream<Arguments> unreadable() {
        return HostileMails.unreadable().entrySet().stream()
                .map(mail -> Arguments.of(
                        mail.getKey(), mail.getValue().getKey(), mail.getValue().getValue()));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void whatIsMadeToBeSlowIsNot(String what, byte[] mail) {
        long start = System.nanoTime();
        READER.read(mail);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(Duration.ofSeconds(5));
    }

    static Stream<Arguments> slow() {
        return HostileMails.slow().entrySet().stream().map(mail -> Arguments.of(mail.getKey(), mail.getValue()));
    }

    @Test
    void everyLimitHoldsExactly() {
        var small = new MailReader(
                new MailLimits(2000, 3, 2, 200, 4, 10, Duration.ofSeconds(5)), Set.of(), Optional.empty());

        assertThat(small.read(raw("A: 1\nB: 2\nC: 3\nD: 4\n\n0123456789ab")).words())
                .isEqualTo("0123456789");
        refused(small, "A: 1\nB: 2\nC: 3\nD: 4\nE: 5\n\nx", "mail-too-much-header");
        refused(small, "A: " + "x".repeat(200) + "\n\nx", "mail-too-much-header");
        refused(small, "A: 1\n\n" + "x".repeat(2000), "mail-too-large");
        var two = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n1\n--b\n\n2\n--b";
        assertThat(small.read(raw(two + "--")).words()).isEqualTo("1\n\n2");
        refused(small, two + "\n\n3\n--b--", "mail-too-many-parts");
        refused(
                small,
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\n1",
                "mail-too-deep");
    }

    private static void refused(MailReader reader, String mail, String reason) {
        assertThatThrownBy(() -> reader.read(raw(mail))).hasMessage(reason);
    }

    @Test
    void nothingThatIsReadCanThrowAnythingElse() {
        var seeds = Map.of("bounce", bounce("failed", "5.1.1"), "plain", plain("a@example.com", "x@y", "退款", WORDS));
        long seed = Long.getLong("seed", 20261122L);
        var random = new java.util.Random(seed);
        for (int i = 0; i < 4000; i++) {
            var mail = seeds.get(i % 2 == 0 ? "bounce" : "plain").clone();
            for (int flips = random.nextInt(20); flips >= 0; flips--) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
            }
            try {
                READER.read(java.util.Arrays.copyOf(mail, random.nextInt(mail.length)));
            } catch (UnreadableMail expected) {
                assertThat(expected.reason()).as("seed " + seed).startsWith("mail-");
            }
        }
    }
}
