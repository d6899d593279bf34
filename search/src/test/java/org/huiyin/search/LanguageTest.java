package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "退款一直没到账, ZH_HANS",
        "退款一直沒到帳, ZH_HANT",
        "請問, ZH_HANT",
        "请问, ZH_HANS",
        "闪退, ZH_HANS",
        "閃退, ZH_HANT",
        "我要退款, ZH_HANS",
        "點解咁慢, ZH_HANT",
        "皇后大道的店里, ZH_HANS",
        "APP打不开, ZH_HANS",
        "iPhone 12 上闪退, ZH_HANS",
        "refund, EN",
        "My parcel never arrived, EN",
        "café is closed, EN",
        "please check my order 谢谢你们, MIXED",
        "The app shows 支付失败 after I pay with 微信, MIXED",
        "Ich habe ein Problem mit der Zahlung und das ist nicht gut, OTHER",
        "注文が届きません, OTHER",
        "결제가 안 돼요, OTHER",
        "Где мой заказ, OTHER",
        "12345, OTHER",
        "'', OTHER",
        "😀, OTHER"
    })
    void isToldByTheCharacters(String text, Language language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }

    @Test
    void tellsTheScriptsApartInTextsOfFourCharacters() {
        assertThat(Language.of("后来发霉")).isEqualTo(Language.ZH_HANS);
        assertThat(Language.of("後來發霉")).isEqualTo(Language.ZH_HANT);
    }

    @Test
    void anyTextHasOne() {
        Randomly.times(2_000, random -> assertThat(Language.of(random.text(60))).isNotNull());
    }

    @Test
    void tagsAreBcp47() {
        assertThat(Language.values())
                .extracting(Language::tag)
                .containsExactly("zh-Hans", "zh-Hant", "en", "mul", "und");
    }
}
