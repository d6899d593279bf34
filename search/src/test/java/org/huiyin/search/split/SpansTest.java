package org.huiyin.search.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansTest {

    private static List<String> cut(String text) {
        return Spans.of(text).stream().map(span -> span.in(text)).toList();
    }

    @Test
    void chineseSentencesAreCutAtTheirEnds() {
        assertThat(cut("付款一直失败。快递三天没动静！客服也不回消息？")).containsExactly("付款一直失败。", "快递三天没动静！", "客服也不回消息？");
    }

    @Test
    void traditionalSentencesAreCutAlike() {
        assertThat(cut("付款一直失敗；另外優惠券不能用，還有客服電話打不通")).containsExactly("付款一直失敗；", "另外優惠券不能用，", "還有客服電話打不通");
    }

    @Test
    void anotherMatterBeginsWithoutASentenceEnd() {
        assertThat(cut("优惠券用不了 另外快递盒子压坏了")).containsExactly("优惠券用不了", "另外快递盒子压坏了");
        assertThat(cut("The coupon is not accepted at checkout, also the parcel arrived crushed"))
                .containsExactly("The coupon is not accepted at checkout,", "also the parcel arrived crushed");
    }

    @Test
    void aCommaAloneEndsAClauseAndNoSentence() {
        var text = "昨天下的单，付款一直失败。快递三天没动静";
        assertThat(cut(text)).containsExactly("昨天下的单，", "付款一直失败。", "快递三天没动静");
        assertThat(Spans.sentences(text).stream().map(span -> span.in(text)))
                .containsExactly("昨天下的单，付款一直失败。", "快递三天没动静");
    }

    @Test
    void englishSentencesAreCutButNoNumberAddressOrShortForm() {
        assertThat(cut("I paid 3.5 dollars to Mr. Li at shop.example today. The parcel, e.g. the box, is broken! Why"
                        + " is nobody answering?"))
                .containsExactly(
                        "I paid 3.5 dollars to Mr. Li at shop.example today.",
                        "The parcel, e.g. the box, is broken!",
                        "Why is nobody answering?");
    }

    @Test
    void whatOnlyLeadsToAnotherMatterIsNotCompared() {
        assertThat(Spans.withoutLead("另外，快递盒子压坏了")).isEqualTo("快递盒子压坏了");
        assertThat(Spans.withoutLead("Another thing: the parcel arrived crushed"))
                .isEqualTo("the parcel arrived crushed");
        assertThat(Spans.withoutLead("And also the parcel")).isEqualTo("the parcel");
        assertThat(Spans.withoutLead("Plushness gone")).isEqualTo("Plushness gone");
    }

    @Test
    void plusInsideAWordIsNoOtherMatter() {
        assertThat(cut("My new plushtoy was lost, plushness gone")).hasSize(1);
    }

    @Test
    void greetingsAndThanksGoWithWhatTheyLeadToOrFollow() {
        assertThat(cut("你好！付款一直失败。谢谢！")).containsExactly("你好！付款一直失败。谢谢！");
        assertThat(cut("Hi! The coupon is not accepted. The parcel arrived crushed. Thanks!"))
                .containsExactly("Hi! The coupon is not accepted.", "The parcel arrived crushed. Thanks!");
    }

    @Test
    void severalSignsAndAClosingQuotationMarkEndOneSentence() {
        assertThat(cut("他说“马上就会发货！！”结果三天没有发货")).containsExactly("他说“马上就会发货！！”", "结果三天没有发货");
    }

    @Test
    void nothingToCutIsOneSpanAndNoTextIsNone() {
        assertThat(cut("好")).containsExactly("好");
        assertThat(Spans.of("")).isEmpty();
    }

    @Test
    void anyTextIsCoveredOnceWithoutGaps() {
        long seed = Long.getLong("seed", 7);
        var random = new Random(seed);
        var signs = "付款快递，。！a b.é5;\n“”另外 also 還有😀?".codePoints().toArray();
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            int at = 0;
            var spans = Spans.of(text.toString());
            for (var span : spans) {
                assertThat(span.start()).as("seed %d, %s", seed, text).isEqualTo(at);
                at = span.end();
            }
            assertThat(at).isEqualTo(text.length());
            assertThat(spans).hasSizeLessThanOrEqualTo(Spans.MOST);
        }
    }

    @Test
    void aBookIsCutIntoSoManyAndNoMore() {
        assertThat(Spans.of("付款一直失败。".repeat(500))).hasSize(Spans.MOST);
    }
}
