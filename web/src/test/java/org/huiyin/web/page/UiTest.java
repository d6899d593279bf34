package org.huiyin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UiTest {

    private final Ui english =
            Pages.in(Language.EN).at("/inbox?state=new&cursor=9").ui();
    private final Ui chinese = Pages.in(Language.ZH_CN).ui();

    @Test
    void numbersChooseTheirWord() {
        assertThat(english.t("page.hours", 1)).isEqualTo("1 hour");
        assertThat(english.t("page.hours", 1200)).isEqualTo("1,200 hours");
        assertThat(chinese.t("page.hours", 1)).isEqualTo("1小时");
    }

    @Test
    void whatIsFilledInIsNeverReadAgain() {
        assertThat(english.t("page.filter.remove", "{0} it's $1")).isEqualTo("Remove filter: {0} it's $1");
    }

    @Test
    void theNumberOfAnIssueIsAName() {
        assertThat(english.t("issue.not-found", 12345L)).isEqualTo("There is no issue #12345.");
    }

    @Test
    void aMissingTextIsSeen() {
        assertThat(english.t("page.no-such-text")).isEqualTo("???page.no-such-text???");
    }

    @Test
    void timesAreThoseOfTheInstallation() {
        assertThat(chinese.dateTime(Pages.NOW)).isEqualTo("11月21日周六 12:00");
        assertThat(english.dateTime(Pages.NOW.minus(Duration.ofDays(400)))).isEqualTo("17 Oct 2025, 12:00");
        assertThat(english.date(Pages.NOW)).isEqualTo("21 November 2026");
    }

    @Test
    void aFilterChangesOneValueAndForgetsThePlaceInTheList() {
        assertThat(english.with("state", null)).isEqualTo("/inbox");
        assertThat(english.with("workgroup", "支付")).isEqualTo("/inbox?state=new&workgroup=%E6%94%AF%E4%BB%98");
    }

    @Test
    void theLanguageInThePathStaysInTheLinksOfAPage() {
        assertThat(english.to("/changelog")).isEqualTo("/changelog");
        assertThat(Pages.in(Language.EN).stable().ui().to("/")).isEqualTo("/en");
        assertThat(Pages.in(Language.ZH_CN).stable().ui().to("/changelog")).isEqualTo("/zh/changelog");
    }

    @Test
    void anUndoLeadsNowhereButHere() {
        assertThat(Toast.ofCookie(new Toast("Done", "/issues/1/undo").toCookie()))
                .contains(new Toast("Done", "/issues/1/undo"));
        assertThat(Toast.ofCookie(evil("//evil.example/x"))).isEmpty();
        assertThat(Toast.ofCookie(evil("/\\evil.example/x"))).isEmpty();
        assertThat(Toast.ofCookie("%%%")).isEmpty();
    }

    private static String evil(String undo) {
        var plain = (undo + "\nDone").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return java.util.Base64.getUrlEncoder().encodeToString(plain);
    }
}
