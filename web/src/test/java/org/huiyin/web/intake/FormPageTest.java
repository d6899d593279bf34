package org.huiyin.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiyin.shared.Bilingual;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormPageTest {

    private static final List<CarriedPicture> KEPT = List.of(new CarriedPicture("小票.jpg", "sealed"));
    private static final Bilingual TITLE = new Bilingual("网页表单", "Web form");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormIsCompleteWithoutScriptInEveryLanguage(Language language) {
        var page = Pages.in(language).at("/f/web").show("intake/form", empty());

        assertThat(page.text()).doesNotContain("???");
        var form = page.selectFirst("form[method=post][action=/f/web][enctype=multipart/form-data]");
        assertThat(form).isNotNull();
        assertThat(form.select("input[name=rating]")).hasSize(5);
        assertThat(form.select("input[name=type]")).hasSize(5);
        assertThat(form.select("textarea[name=text][required]")).hasSize(1);
        assertThat(form.select("input[type=file][name=images][multiple]")).hasSize(1);
        assertThat(form.select("input[name=contact-email], input[name=consent]"))
                .hasSize(2);
        assertThat(form.select("input[name=consent][checked]")).isEmpty();
        assertThat(form.select("input[name=token]").attr("value")).isEqualTo("a.token");
        assertThat(form.select("hy-similar[hidden]")).hasSize(1);
        assertThat(form.select("button")).isNotEmpty();
    }

    @Test
    void whatWasTypedSurvivesEveryError() {
        var typed = new Typed(Map.of(
                "text", "等了 <40> 分钟\n还是没有",
                "rating", "2",
                "type", "complaint",
                "contact-email", "not an address",
                "consent", "true",
                "contact-name", "周",
                "store", "静安店"));
        var errors = new FormErrors(List.of(new FormErrors.Entry("contact-email", "no address")));

        var page = Pages.in(Language.ZH_CN)
                .at("/f/web")
                .show("intake/form", new FormPage("web", TITLE, typed, KEPT, errors, "a.token", false));

        assertThat(page.selectFirst("textarea[name=text]").wholeText().strip()).isEqualTo("等了 <40> 分钟\n还是没有");
        assertThat(page.select("input[name=rating][value=2][checked]")).hasSize(1);
        assertThat(page.select("label.is-on")).hasSize(2);
        assertThat(page.select("input[name=type][value=complaint][checked]")).hasSize(1);
        assertThat(page.select("input[name=contact-email]").attr("value")).isEqualTo("not an address");
        assertThat(page.select("input[name=contact-email]").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(page.select("input[name=consent][checked]")).hasSize(1);
        assertThat(page.select("input[name=contact-name]").attr("value")).isEqualTo("周");
        assertThat(page.select("input[type=hidden][name=store]").attr("value")).isEqualTo("静安店");
        assertThat(page.select("input[name=picture][checked]").attr("value")).isEqualTo("sealed");
        assertThat(page.select("#errors a[href=#f-contact-email]")).hasSize(1);
        assertThat(page.select(".sheet__head").text()).contains("静安店");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void meTooAsksForAnAddressAndKeepsWhatWasTyped(Language language) {
        var page = Pages.in(language)
                .show(
                        "intake/meToo",
                        new MeTooPage(
                                "web",
                                "142",
                                "扫码付款后订单未更新",
                                31,
                                "in_progress",
                                new Typed(Map.of("text", "付了两次款", "rating", "2", "store", "静安店")),
                                KEPT,
                                FormErrors.NONE,
                                "t"));

        assertThat(page.text()).doesNotContain("???").contains("31");
        var form = page.selectFirst("form[action=/f/web/me-too/142][enctype=multipart/form-data]");
        assertThat(form.select("input[type=hidden]").eachAttr("name"))
                .containsExactlyInAnyOrder("store", "rating", "token");
        assertThat(form.select("input[name=picture][checked]").attr("value")).isEqualTo("sealed");
        assertThat(form.text()).contains("小票.jpg");
        assertThat(form.select("input:not([type=hidden])").eachAttr("name"))
                .containsExactly("picture", "images", "contact-email", "consent");
        assertThat(page.select("form[action=/f/web/me-too/142] textarea[name=text]:not([required])")
                        .text())
                .isEqualTo("付了两次款");
    }

    /** Six kilobytes over the wire, and the words are a third of it. */
    @Test
    void theFormIsSmall() {
        assertThat(Pages.in(Language.ZH_CN).html("intake/form", empty()).length())
                .isLessThan(9_000);
    }

    private static FormPage empty() {
        return new FormPage("web", TITLE, new Typed(Map.of()), List.of(), FormErrors.NONE, "a.token", false);
    }
}
