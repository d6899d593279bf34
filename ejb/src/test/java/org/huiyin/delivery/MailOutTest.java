package org.huiyin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.huiyin.channel.mailbox.Mailboxes;
import org.huiyin.fix.Fixes;
import org.huiyin.notice.Shop;
import org.huiyin.people.Address;
import org.huiyin.release.ReleaseDraft;
import org.huiyin.release.Releases;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.subscription.Subscribers;
import org.huiyin.subscription.Subscriptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Mails as a mail server that nobody wrote for this test reads them. */
class MailOutTest {

    private static final Bilingual CHANGED = new Bilingual("订单状态五秒内更新", "Orders update within five seconds");

    @RegisterExtension
    final GreenMailExtension server =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path data;

    @Test
    void everyReporterReadsItInTheirOwnLanguageAsTextAndAsHtml() throws Exception {
        var shop = new Shop(MigratedDatabase.h2(), data);
        long issue = shop.issue();
        shop.report(issue, "lin", "zh-CN", true);
        shop.report(issue, "chen", "zh-TW", true);
        shop.report(issue, "sam", "en", true);
        shop.tell(Fixes.class, fixes -> fixes.fix(issue, CHANGED, "remedy", Shop.ADMIN));
        shop.announce(issue);

        deliver(shop);

        assertMail(to(shop, "lin"), "zh-CN", "解决", "订单状态五秒内更新");
        assertMail(to(shop, "chen"), "zh-TW", "解決", "订单状态五秒内更新");
        assertMail(to(shop, "sam"), "en", "solved", "Orders update within five seconds");
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void aSubscriberIsAskedOnceAndThenHearsOfTheRelease() throws Exception {
        var shop = new Shop(MigratedDatabase.h2(), data);
        var lin = Address.email(shop.address("lin"));
        var asked = Subscribers.ask(shop, lin, "en");
        shop.askWhoSubscribed(asked);
        deliver(shop);
        var question = MimeText.part(to(shop, "lin"), 0);
        var token = question.replaceAll("(?s).*/subscribe/confirm/(\\S+).*", "$1");
        boolean confirmed = shop.ask(Subscriptions.class, subscriptions -> subscriptions.confirm(token));
        assertThat(confirmed).isTrue();
        server.purgeEmailFromAllMailboxes();

        long issue = shop.issue();
        shop.report(issue, "reporter");
        shop.tell(Fixes.class, fixes -> fixes.fix(issue, CHANGED, "remedy", Shop.ADMIN));
        var text = new Bilingual(null, "## Payment\n\n**Faster** <script>alert(1)</script> [x](javascript:alert(1))");
        var draft = new ReleaseDraft(new Bilingual(null, "Faster " + shop.mark), text, List.of(Long.toString(issue)));
        var release = shop.ask(
                Releases.class, releases -> releases.draft(draft, Shop.ADMIN).id());
        shop.tell(Releases.class, releases -> releases.publish(release, null, Shop.ADMIN));
        shop.announceRelease(release);
        deliver(shop);

        var mail = to(shop, "lin");
        assertThat(MimeText.part(mail, 0)).contains("Faster").contains("http://voice.example/changelog/");
        assertThat(MimeText.part(mail, 1))
                .contains("<strong>Faster</strong>")
                .doesNotContain("<script")
                .doesNotContain("href=\"javascript");
        assertThat(mail.getHeader("List-Unsubscribe", null)).contains("http://voice.example/unsubscribe/s");
    }

    private static void assertMail(MimeMessage mail, String language, String question, String what) throws Exception {
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo(language);
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe", null)).matches("<http://voice\\.example/unsubscribe/r\\S+>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Message-ID")).hasSize(1);
        assertThat(mail.getAllRecipients()).hasSize(1);
        var text = MimeText.part(mail, 0);
        assertThat(text)
                .contains(question)
                .contains(what)
                .containsPattern("http://voice\\.example/v/\\S+\\?answer=solved")
                .containsPattern("http://voice\\.example/s/\\S+");
        assertThat(MimeText.part(mail, 1))
                .contains("lang=\"" + language + "\"")
                .contains(what)
                .doesNotContain("<img");
    }

    private void deliver(Shop shop) {
        shop.pass(Duration.ofSeconds(10));
        try (var office = new PostOffice(shop, Mailboxes.at(server.getSmtp().getPort()))) {
            office.deliver();
        }
    }

    private MimeMessage to(Shop shop, String name) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(shop.address(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
