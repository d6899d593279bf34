package org.huiyin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | ZH_CN", "zh-CN,en;q=0.8 | ZH_CN", "zh-TW | ZH_TW", "zh-HK | ZH_TW", "zh-Hant | ZH_TW",
                "zh-Hant-CN | ZH_TW", "zh-Hans-HK | ZH_CN", "zh-SG | ZH_CN", "en-GB,zh;q=0.9 | EN",
                        "de,en;q=0.5,zh;q=0.7 | ZH_CN",
                "en;q=0,zh;q=0.1 | ZH_CN"
            })
    void theHeaderChoosesTheBestOfOurLanguages(String header, Language expected) {
        assertThat(Language.ofHeader(header)).contains(expected);
    }

    @Test
    void aHeaderThatAsksForNothingOfOursOrIsBrokenChoosesNothing() {
        assertThat(Language.ofHeader("de,fr;q=0.5")).isEmpty();
        assertThat(Language.ofHeader("*")).isEmpty();
        assertThat(Language.ofHeader("zh;q=banana")).isEmpty();
        assertThat(Language.ofHeader(";;;,,,")).isEmpty();
        assertThat(Language.ofHeader(null)).isEmpty();
    }

    @Test
    void theLanguageStandsAloneInThePath() {
        assertThat(Asked.languageOf("/zh/changelog")).contains(Language.ZH_CN);
        assertThat(Asked.languageOf("/en")).contains(Language.EN);
        assertThat(Asked.languageOf("/zh-tw/")).contains(Language.ZH_TW);
        assertThat(Asked.languageOf("/english/x")).isEmpty();
        assertThat(Asked.withoutLanguage("/zh/changelog")).isEqualTo("/changelog");
        assertThat(Asked.withoutLanguage("/en")).isEqualTo("/");
    }
}
