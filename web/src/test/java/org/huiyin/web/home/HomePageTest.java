package org.huiyin.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.web.page.Language;
import org.huiyin.web.page.Pages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomePageTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHomeLeadsToTheFormInEveryLanguage(Language language) {
        var page = Pages.in(language).show("home/home", new HomePage("/links", 5));

        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.select("main a[href=/f/web]")).hasSize(1);
        assertThat(page.select("main ol li")).hasSize(5);
        assertThat(page.text()).doesNotContain("???");
    }
}
