package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

    // The tables of characters are read once in a process; that time belongs to no text.
    @BeforeAll
    static void readTables() {
        Normalizer.normalize("請");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ＡＰＰ閃退了！ | app闪退了!",
                "退款\u200b沒\u00adreceived | 退款没received",
                "看 https://shop.example/item/1?x=2#a 這個 | 看 shop.example 这个",
                "打不开http://a.example/b，急 | 打不开 a.example 急",
                "www.shop.example 白屏 | shop.example 白屏",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 白屏 | 白屏",
                "and/or (maybe) | and/or (maybe)",
                "Summary of my order | summary of my order",
                "a   \t b | a b"
            })
    void keepsWhatWasMeant(String text, String normalized) {
        assertThat(Normalizer.normalize(text)).isEqualTo(normalized);
    }

    @Test
    void headingsOfTemplatesAreNoWords() {
        String report = "### Steps to reproduce\nopen cart\n**Expected results:** it opens\n【问题描述】购物车打不开\n实际结果：\n白屏";

        assertThat(Normalizer.normalize(report)).isEqualTo("open cart it opens 购物车打不开 白屏");
    }

    @ParameterizedTest
    @CsvSource({
        "退款没收到, 退款沒收到",
        "App闪退！！！, app 閃退",
        "為什麼還沒發貨, 为什么还没发货？",
        "'I paid; nothing came.', i paid nothing came",
        "满１００减２０, 满100减20"
    })
    void theSameTextHasOneFingerprint(String one, String other) {
        assertThat(Normalizer.fingerprint(one))
                .isEqualTo(Normalizer.fingerprint(other))
                .hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({"3.5元, 35元", "1 2 元, 12元", "涨了50%, 涨了50", "👍, 👎", "-5℃ 到 5℃, -5℃ 到 6℃", "12:30, 1230"})
    void signsThatMeanSomethingCount(String one, String other) {
        assertThat(Normalizer.fingerprint(one)).isNotEqualTo(Normalizer.fingerprint(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "。。。", "\u200b\u200d", "\n\n"})
    void whereNothingIsLeftThereIsNoFingerprint(String text) {
        assertThat(Normalizer.fingerprint(text)).isEmpty();
    }

    @Test
    void foldsAsIcuDoes() {
        var icu = Transliterator.getInstance("Traditional-Simplified");

        Randomly.times(3_000, random -> {
            String text = random.han(30);
            assertThat(folded(text)).isEqualTo(icu.transliterate(text));
        });
    }

    private static String folded(String text) {
        var folded = new StringBuilder();
        text.chars().forEach(c -> folded.appendCodePoint(HanScript.simplified(c)));
        return folded.toString();
    }

    @Test
    void takesAnyText() {
        Randomly.times(3_000, random -> {
            String normalized = Normalizer.normalize(random.text(200));

            assertThat(normalized).doesNotContain("\u0000", "\u200b", "\n", "  ");
            assertThat(Normalizer.fingerprintOf(normalized).length()).isIn(0, 32);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.",
                "mozilla/5.0 (",
                "mozilla/",
                "www.",
                "-- ",
                "###",
                "steps to reproduce",
                "\n",
                "ﷺ",
                "不",
                "((",
                "a\u0301",
                "\ud800"
            })
    void aMegabyteOfTheWorstTakesLittleTime(String worst) {
        String text = worst.repeat(1_000_000 / worst.length());

        String normalized =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Normalizer.normalize(text));

        assertThat(normalized.length()).isLessThanOrEqualTo(Normalizer.MAX_CHARACTERS);
    }

    @Test
    void aCutNeverSplitsACharacter() {
        String text = "a" + "😀".repeat(Normalizer.MAX_CHARACTERS);

        assertThat(Normalizer.normalize(text)).endsWith("😀").hasSize(Normalizer.MAX_CHARACTERS - 1);
    }
}
