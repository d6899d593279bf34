package org.huiyin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "zh, SIMPLIFIED_CHINESE",
        "zh-CN, SIMPLIFIED_CHINESE",
        "zh-SG, SIMPLIFIED_CHINESE",
        "zh-Hans-HK, SIMPLIFIED_CHINESE",
        "zh-TW, TRADITIONAL_CHINESE",
        "zh-HK, TRADITIONAL_CHINESE",
        "zh-MO, TRADITIONAL_CHINESE",
        "zh-Hant, TRADITIONAL_CHINESE",
        "zh-Hant-CN, TRADITIONAL_CHINESE",
        "en-GB, ENGLISH",
        "de, ENGLISH",
        "und, ENGLISH"
    })
    void theNearestLanguageIsChosen(String wanted, Language language) {
        assertThat(Language.nearestTo(Locale.forLanguageTag(wanted))).isEqualTo(language);
    }
}
