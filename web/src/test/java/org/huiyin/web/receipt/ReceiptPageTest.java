package org.huiyin.web.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiyin.desk.Receipt;
import org.huiyin.shared.Bilingual;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Pages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptPageTest {

    private static final Instant RECEIVED = Pages.NOW.minus(Duration.ofHours(3));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReceiptSaysWhoActsNextAndByWhen(Language language) {
        var page = Pages.in(language).show("receipt/receipt", page(receipt("in_progress", false, null), null));

        assertThat(page.text()).doesNotContain("???");
        assertThat(page.select("#next").first().parent().text()).contains("支付组");
        assertThat(page.select("#next").first().parent().select(".tag")).hasSize(1);
        assertThat(page.select(".steps li")).hasSize(4);
        assertThat(page.select("meta[name=robots][content=noindex]")).hasSize(1);
        assertThat(page.select("#link").attr("value")).isEqualTo("https://feedback.example/s/secret");
        assertThat(page.select("form[action=/s/secret/messages] textarea[name=text]"))
                .hasSize(1);
        assertThat(page.select("form[action=/s/secret/withdrawal], form[action=/s/secret/erasure]"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"new", "assigned", "in_progress", "fixed", "told", "verified", "answered", "thanked", "declined"
            })
    void everyStateHasItsWords(String state) {
        for (var language : Language.values()) {
            var page = Pages.in(language).show("receipt/receipt", page(receipt(state, false, null), null));

            assertThat(page.text()).doesNotContain("???");
        }
    }

    @Test
    void aVerdictIsAskedForByLinksThatChangeNothing() {
        var page = Pages.in(Language.EN).show("receipt/receipt", page(receipt("fixed", true, null), null));

        assertThat(page.select("#verdict a").eachAttr("href"))
                .containsExactly("/v/secret?answer=solved", "/v/secret?answer=partly", "/v/secret?answer=not");
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() {
        var page = Pages.in(Language.EN).show("receipt/receipt", page(receipt("new", false, null), null));

        assertThat(page.select(".talk script")).isEmpty();
        assertThat(page.select(".talk").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void anErasureThatWaitsCanBeTakenBackHere() {
        var after = Pages.NOW.plus(Duration.ofHours(20));

        var page = Pages.in(Language.ZH_CN).show("receipt/receipt", page(receipt("new", false, after), null));

        assertThat(page.select("form[action=/s/secret/erasure/undo]")).hasSize(1);
        assertThat(page.select("form[action=/s/secret/erasure]")).isEmpty();
    }

    @Test
    void whoeverSentPicturesThatHadNoRoomIsTold() {
        var page = Pages.in(Language.EN).show("receipt/receipt", page(receipt("new", false, null), "without-pictures"));

        assertThat(page.select("[role=status] strong")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theVerdictOpensWithTheChoiceMadeAndSaysItOnPostOnly(Language language) {
        var page = Pages.in(language)
                .show(
                        "receipt/verdict",
                        new VerdictPage(
                                "t", "secret", receipt("fixed", true, null), null, "not", null, FormErrors.NONE));

        assertThat(page.text()).doesNotContain("???").contains("已补发回调");
        assertThat(page.select("form[method=post][action=/v/t] input[name=verdict][value=not][checked]"))
                .hasSize(1);
        assertThat(page.select("input[checked]")).hasSize(1);
    }

    @Test
    void workAfterAFixIsTheIssueOpenedAgain() {
        var page = page(
                receipt("in_progress", false, null, List.of("received", "in_progress", "told", "in_progress")), null);

        assertThat(List.of(page.stepKey(1), page.stepKey(2), page.stepKey(3)))
                .containsExactly("receipt.step.in_progress", "receipt.step.told", "receipt.step.new");
    }

    private static ReceiptPage page(Receipt receipt, @Nullable String sent) {
        return new ReceiptPage("secret", receipt, sent, FormErrors.NONE, null);
    }

    private static Receipt receipt(String state, boolean asksVerdict, @Nullable Instant eraseAfter) {
        return receipt(state, asksVerdict, eraseAfter, List.of("received", "understood", "linked", "assigned"));
    }

    private static Receipt receipt(
            String state, boolean asksVerdict, @Nullable Instant eraseAfter, List<String> steps) {
        return new Receipt(
                "7KQ2M4PX",
                "扫码付款后订单还是未支付 <script>alert(1)</script>",
                RECEIVED,
                "linked",
                new Receipt.Problem("142", "扫码付款后订单未更新", 31, state, "支付组", Pages.NOW.plus(Duration.ofHours(5))),
                List.of(),
                steps.stream().map(step -> new Receipt.Step(step, RECEIVED)).toList(),
                List.of(new Receipt.Message("us", "已补发回调", Pages.NOW)),
                null,
                new Receipt.Understood("complaint", new Bilingual("支付", "Payment"), 2),
                List.of(),
                null,
                asksVerdict,
                null,
                eraseAfter,
                new Receipt.Channels("any", List.of(way(true), way(false)), List.of("l***@example.com")));
    }

    private static Receipt.Way way(boolean own) {
        return new Receipt.Way(
                "0192f6c0-0000-7000-8000-000000000001",
                own ? "wechat" : "email",
                own ? "o***X" : "k***@example.com",
                RECEIVED,
                own,
                true,
                !own,
                own,
                own ? null : "bounced");
    }
}
