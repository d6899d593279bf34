package org.huiyin.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiyin.letter.Letters.Preview;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.NoticeState;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.huiyin.web.page.FacetValue;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticePagesTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_CN", "EN"})
    void theOutboxSaysEveryStateAndKindInWords(Language language) {
        var items = Arrays.stream(NoticeKind.values())
                .flatMap(kind -> Arrays.stream(NoticeState.values()).map(state -> item(kind, state, "stale")))
                .toList();

        var page = Pages.in(language)
                .as(Role.LEAD)
                .at("/outbox")
                .show("notice/outbox", new OutboxPage(items, List.of(), List.of(), null, true, "next", false));

        assertThat(page.select("tbody tr")).hasSize(items.size());
        assertThat(page.select(".alert--warn").text()).contains("huiyin.mail.smtp.host");
        assertThat(page.select("a[rel=next]")).hasSize(1);
        assertThat(page.text()).doesNotContain("???").doesNotContain("lin@example.org");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_CN", "EN"})
    void anEmptyOutboxSaysWhatWillStandThere(Language language) {
        var state = new FacetValue("dead", "failed", null, true);
        var pages = Pages.in(language).as(Role.MEMBER).at("/outbox?state=dead");

        var none =
                pages.show("notice/outbox", new OutboxPage(List.of(), List.of(), List.of(), null, false, null, false));
        var filtered = pages.show(
                "notice/outbox", new OutboxPage(List.of(), List.of(state), List.of(), "142", false, null, false));

        assertThat(none.select(".empty")).hasSize(1);
        assertThat(none.select(".empty a")).isEmpty();
        assertThat(filtered.select(".empty a[href=/outbox]")).hasSize(1);
        assertThat(filtered.select(".chip").text()).contains("#142");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_CN", "EN"})
    void aMailIsShownAsTextAndWhatWasSentCannotBeSentAgain(Language language) {
        var preview = new Preview("<b>Subject</b>", "您好 <script>", "<p>您好</p>", null);
        var pages = Pages.in(language).as(Role.LEAD).at("/outbox/x");

        var due = pages.show(
                "notice/mail",
                new MailPage(item(NoticeKind.FIXED, NoticeState.DEAD, "refused 550 no <i>"), preview, false));
        var sent =
                pages.show("notice/mail", new MailPage(item(NoticeKind.FIXED, NoticeState.SENT, null), preview, false));

        assertThat(due.select("form[action$=/retry], form[action$=/cancel]")).hasSize(2);
        assertThat(due.select("q").text()).isEqualTo("550 no <i>");
        assertThat(due.select("main script, main b")).isEmpty();
        assertThat(sent.select("form[action$=/retry], form[action$=/cancel]")).isEmpty();
        assertThat(due.text()).doesNotContain("???");
    }

    @Test
    void everyReasonThatTheCoreGivesHasWords() {
        var ui = Pages.in(Language.EN).as(Role.LEAD).at("/outbox");
        var reasons = List.of(
                "no-mail-server",
                "stale",
                "demo",
                "not-wanted",
                "unsubscribed",
                "no-address",
                "enough-mail",
                "no-connector",
                "refused",
                "not-now",
                "sender-refused",
                "login-refused",
                "no-connection",
                "line-broke",
                "not-sendable",
                "not-writable",
                "failed-while-sending",
                "lost-too-often",
                "outcome-undone",
                "not-behind-issue",
                "withdrawn",
                "erased",
                "release-withdrawn",
                "answered-already",
                "nothing-left",
                "by-person");

        for (var reason : reasons) {
            var page = ui.show(
                    "notice/outbox",
                    new OutboxPage(
                            List.of(item(NoticeKind.ANSWER, NoticeState.DEAD, reason)),
                            List.of(),
                            List.of(),
                            null,
                            false,
                            null,
                            false));
            assertThat(page.select("td .soft").text()).isNotEqualTo(reason).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void publicPagesSpeakEveryLanguage(Language language) {
        var pages = Pages.in(language);

        var ask = pages.show("notice/ask", new AskPage("subscribe", "a@b", FormErrors.NONE));
        assertThat(ask.select("form[method=post] input[name=email]").val()).isEqualTo("a@b");
        assertThat(ask.text()).doesNotContain("???");
        for (var topic : List.of("confirm", "end-releases", "end-outcomes")) {
            var confirm = pages.show("notice/confirm", new ConfirmPage(topic, "/unsubscribe/t"));
            assertThat(confirm.select("form[method=post][action=/unsubscribe/t] button"))
                    .hasSize(1);
            assertThat(confirm.text()).doesNotContain("???");
            assertThat(pages.show("notice/done", new DonePage(topic)).text()).doesNotContain("???");
        }
        assertThat(pages.show("notice/done", new DonePage("subscribe")).text()).doesNotContain("???");
    }

    private static NoticeItem item(NoticeKind kind, NoticeState state, String reason) {
        return new NoticeItem(
                UUID.randomUUID(),
                Words.of(kind),
                "142",
                "reporter:" + UUID.randomUUID(),
                "email",
                Words.of(state),
                "<a@b>",
                1,
                reason,
                "l***@example.org",
                "zh-CN",
                AT,
                AT,
                null,
                null,
                "wechat window-closed");
    }
}
