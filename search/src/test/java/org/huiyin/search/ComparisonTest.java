package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final TermWeights WEIGHTS = new TermWeights(1_000, 12, term -> term.length());

    @Test
    void theFormulasGiveTheirTextbookValues() {
        assertThat(Comparison.jaccard(Set.of("a", "b", "c"), Set.of("b", "c", "d")))
                .isEqualTo(0.5);
        assertThat(Comparison.dice("night", "nacht")).isEqualTo(0.25);
        assertThat(Comparison.dice("aaa", "aa")).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(Comparison.dice("", "")).isZero();
    }

    @Test
    void rareWordsWeighMore() {
        var weights = new TermWeights(1_000, 10, term -> term.equals("common") ? 900 : 2);

        assertThat(weights.of("rare")).isGreaterThan(3 * weights.of("common"));
        assertThat(weights.of("的")).isLessThan(1);
    }

    @Test
    void whoSaysWhatWithWhomIsSeenInTheOrderAlone() {
        Features.Words features = compare("你居然敢撩我", "我居然敢撩你");

        assertThat(features.jaccard()).isEqualTo(1);
        assertThat(features.order()).isLessThan(0.8);
        assertThat(features.sameCore()).isFalse();
        assertThat(features.sameText()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "话说有时候我就有点难过, 有时候我就有点难过",
        "請問怎麼設定觸摸提示音, 如何设定触摸提示音？",
        "订单20261121001一直没有发货, 订单20261121999一直没发货",
        "'Hi, please, the parcel is lost', parcel is lost"
    })
    void courtesyAndOrderNumbersAreNoPartOfTheMatter(String one, String other) {
        assertThat(compare(one, other).sameCore()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"你惹我很生气, 我惹你很生气", "东西收到了吗, 东西收到吧", "满100减20, 满100减30", "this is displeasing, this is displea sing"})
    void whatCouldTurnTheMeaningStaysInTheCore(String one, String other) {
        assertThat(compare(one, other).sameCore()).isFalse();
    }

    @Test
    void everyFigureIsAShareAndTheDirectionsMirror() {
        Randomly.times(1_500, random -> {
            String a = random.text(80);
            String b = random.oneIn(3) ? a + random.text(5) : random.text(80);
            Features.Words forth = compare(a, b);
            Features.Words back = compare(b, a);

            assertThat(List.of(forth.forward(), forth.jaccard(), forth.dice(), forth.order(), forth.lengthRatio()))
                    .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
            assertThat(forth.forward()).isCloseTo(back.backward(), within(1e-9));
            assertThat(forth.dice()).isCloseTo(back.dice(), within(1e-9));
            assertThat(forth.order()).isCloseTo(back.order(), within(1e-9));
            assertThat(forth.contradictory()).isEqualTo(back.contradictory());
        });
    }

    @Test
    void aTextIsLikeItself() {
        Features.Words same = compare("微信支付失敗了，錢扣了兩次", "微信支付失败了 钱扣了两次");

        assertThat(same.bm25()).isCloseTo(1, within(1e-9));
        assertThat(same.sameText()).isTrue();
        assertThat(same.contradictory()).isFalse();
    }

    private static Features.Words compare(String one, String other) {
        var comparison = new Comparison(WEIGHTS, Terms.of(Normalizer.normalize(one)));
        return comparison.with(Terms.of(Normalizer.normalize(other)));
    }
}
