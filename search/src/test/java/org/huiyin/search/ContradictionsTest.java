package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionsTest {

    @ParameterizedTest
    @CsvSource({
        "等了3天, 3",
        "等了三天, 3",
        "两千三百元, 2300",
        "十二个, 12",
        "一百零五块, 105",
        "二零二六年, 2026",
        "三万五千, 35000",
        "charged me two times, 2",
        "3.50元, 3.50",
        "007号, 7"
    })
    void numbersAreReadInAnyForm(String text, String number) {
        assertThat(Numbers.in(text)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"万一不行", "三星手机", "订单 20261121001 没到", "等一下", "一直没有", "十分生气", "no digits"})
    void numeralsInsideWordsAndLongNumbersAreNone(String text) {
        assertThat(Numbers.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "不能支付, true",
        "支付失败, true",
        "没收到, true",
        "i did not get it, true",
        "it doesn't work, true",
        "it doesn’t work, true",
        "unable to pay, true",
        "能不能退款, false",
        "有没有优惠, false",
        "好不好用, false",
        "不错, false",
        "特别好, false",
        "对不起, false",
        "note and nothingness, false",
        "支付成功, false",
        "能不能说说为什么不发货, true"
    })
    void negationsAreFoundAndQuestionsAreNone(String text, boolean denies) {
        assertThat(Negation.in(text)).isEqualTo(denies);
    }

    @ParameterizedTest
    @CsvSource({
        "等了3天, 等了5天, 3 ≠ 5",
        "微信支付成功, 支付宝支付成功, 微信 ≠ 支付宝",
        "mate60 黑屏, mate50 黑屏, mate60 ≠ mate50",
        "能登录, 不能登录, – ≠ 不",
        "门牌 12345 号, 门牌 12399 号, …45 ≠ …99"
    })
    void whatDiffersIsNamed(String one, String other, String against) {
        assertThat(Contradictions.between(Claims.of(one), Claims.of(other)).all())
                .extracting(Reason::text)
                .contains(against);
    }

    @Test
    void leavingSomethingOutContradictsNothing() {
        assertThat(Contradictions.between(Claims.of("等了3天还没到"), Claims.of("等了好久还没到"))
                        .all())
                .isEmpty();
        assertThat(Contradictions.between(Claims.of("微信支付失败"), Claims.of("支付失败"))
                        .all())
                .isEmpty();
    }

    @Test
    void aLongNumberIsNeverShown() {
        Randomly.times(500, random -> {
            String a = "号码" + random.between(10_000, 99_999);
            String b = "号码" + random.between(10_000, 99_999);
            List<Reason> all =
                    Contradictions.between(Claims.of(a), Claims.of(b)).all();
            assertThat(all).allSatisfy(reason -> assertThat(reason.text()).doesNotContainPattern("[0-9]{3}"));
        });
    }

    @Test
    void anyTwoTextsCanBeCompared() {
        Randomly.times(1_000, random -> {
            String a = Normalizer.normalize(random.text(80));
            String b = Normalizer.normalize(random.text(80));
            assertThat(Contradictions.between(Claims.of(a), Claims.of(a)).all()).isEmpty();
            assertThat(Contradictions.between(Claims.of(a), Claims.of(b)).all())
                    .hasSameSizeAs(
                            Contradictions.between(Claims.of(b), Claims.of(a)).all());
        });
    }
}
