package org.huiyin.search.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.huiyin.search.classify.Emotion.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifyTest {

    private static final TopicKeywords TOPICS = new TopicKeywords(List.of(
            new Topic("pay", "支付问题：付款失败、重复扣款、退款", "Payment: failed payment, charged twice, refund"),
            new Topic("ship", "物流配送：快递慢、包裹丢失、配送员态度", "Delivery: late parcel, lost package, courier"),
            new Topic("app", "应用：闪退、白屏、登录", "App: crash, blank screen, log in"),
            new Topic("empty", "", "")));

    @ParameterizedTest
    @CsvSource({
        "付款的時候失敗了, pay",
        "快遞還沒到，包裹是不是丟失了, ship",
        "an app crashes at start, app",
        "my package is lost, ship",
        "I was charged twice, pay",
        "应用一打开就闪退, app"
    })
    void aTopicIsFoundByTheWordsOfItsDescription(String text, String topic) {
        List<RankedTopic> ranked = TOPICS.rank(text);

        assertThat(ranked.getFirst().id()).isEqualTo(topic);
        assertThat(ranked.getFirst().confidence()).isBetween(0.4, 1.0);
        assertThat(ranked.getFirst().words()).isNotEmpty();
    }

    @Test
    void whatNamesNoTopicHasNone() {
        assertThat(TOPICS.rank("今天天气真好")).isEmpty();
        assertThat(TOPICS.rank("我有一个问题，怎么没有反馈")).isEmpty();
        assertThat(TOPICS.rank("")).isEmpty();
        assertThat(new TopicKeywords(List.of()).rank("支付")).isEmpty();
    }

    @Test
    void wordsThatOverlapAreShownAsOne() {
        var topics = new TopicKeywords(List.of(new Topic("pay", "重复扣款", "")));

        assertThat(topics.rank("昨天被重複扣款").getFirst().words()).containsExactly("重复扣款");
    }

    @Test
    void moreSharedWordsMeanMoreConfidence() {
        double one = TOPICS.rank("闪退").getFirst().confidence();
        double two = TOPICS.rank("闪退，登录白屏").getFirst().confidence();

        assertThat(two).isGreaterThan(one);
    }

    @ParameterizedTest
    @CsvSource({
        "请问退款多久能到账？, QUESTION",
        "請問什麼時候可以出貨, QUESTION",
        "How long does shipping take?, QUESTION",
        "手机壳收到就是坏的，太失望了, COMPLAINT",
        "App 一直閃退，根本用不了, COMPLAINT",
        "The app keeps crashing, COMPLAINT",
        "为什么还没发货？等了一个星期，太差了, COMPLAINT",
        "客服态度很不满意, COMPLAINT",
        "建议增加夜间模式, SUGGESTION",
        "希望可以加一個搜尋功能, SUGGESTION",
        "It would be nice to have a dark mode, SUGGESTION",
        "送餐员很好，好评, PRAISE",
        "東西很好用，謝謝, PRAISE",
        "Great service - thank you, PRAISE",
        "充电器冒烟起火了, SAFETY",
        "吃完拉肚子住院了，还给了好评, SAFETY",
        "孩子被燙傷了, SAFETY",
        "The charger caught fire, SAFETY",
        "I will talk to my lawyer, SAFETY"
    })
    void theTypeIsToldByTheWords(String text, ReportType type) {
        TypeGuess guess = new TypeRules().guess(text);

        assertThat(guess.type()).isEqualTo(type);
        assertThat(guess.confidence()).isBetween(0.3, 1.0);
        assertThat(guess.words()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "蓝色的盒子", "xyz"})
    void aTextWithoutASignIsAComplaintOfLowConfidence(String text) {
        assertThat(new TypeRules().guess(text)).isEqualTo(new TypeGuess(ReportType.COMPLAINT, 0.2, List.of()));
    }

    @Test
    void englishSignsAreWholeWords() {
        assertThat(new TypeRules().guess("firefox smoked salmon ideal greatest").words())
                .isEmpty();
    }

    @Test
    void aMegabyteIsReadInLittleTime() {
        String text = "cannot not 不 refund".repeat(50_000);

        TypeGuess guess = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(1), () -> new TypeRules().guess(text));

        assertThat(guess.type()).isEqualTo(ReportType.COMPLAINT);
    }

    @ParameterizedTest
    @CsvSource({"1, -10, VERY_NEGATIVE", "2, -5, NEGATIVE", "3, 0, NEUTRAL", "4, 5, POSITIVE", "5, 10, VERY_POSITIVE"})
    void starsBecomeAnEmotion(int stars, int value, Band band) {
        assertThat(Emotion.fromRating(stars)).isEqualTo(new Emotion(value, band));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void otherNumbersOfStarsAreMistakes(int stars) {
        assertThatThrownBy(() -> Emotion.fromRating(stars)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHotlineInsideALongerNumberIsNoDanger() {
        assertThat(new TypeRules().guess("再不处理我打12315了").type()).isEqualTo(ReportType.SAFETY);
        assertThat(new TypeRules().guess("联系电话13912345678").type()).isNotEqualTo(ReportType.SAFETY);
    }
}
