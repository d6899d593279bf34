package org.huiyin.search.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huiyin.search.encode.Encoders;
import org.huiyin.search.encode.Meaning;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextClassifierTest {

    private static Encoders encoders;

    @BeforeAll
    static void load() {
        encoders = Encoders.load();
    }

    @AfterAll
    static void close() {
        encoders.close();
    }

    private static final List<String> PAYMENT = List.of("支付失败", "付款的时候报错", "重复扣款了", "银行卡付不了钱", "payment failed");
    private static final List<String> PARCEL = List.of("快递还没到", "包裹丢了", "物流三天没更新", "送货太慢", "parcel is late");

    private static List<Labelled> examples(Encoders reading) {
        var examples = new ArrayList<Labelled>();
        PAYMENT.forEach(text -> examples.add(new Labelled(text, reading.read(text), "payment")));
        PARCEL.forEach(text -> examples.add(new Labelled(text, reading.read(text), "parcel")));
        return examples;
    }

    @Test
    void knowsOtherWordsForWhatItWasTaught() {
        var classifier = TextClassifier.learn(examples(encoders));

        assertThat(best(classifier, "钱被扣了两遍")).isEqualTo("payment");
        assertThat(best(classifier, "还没有收到货")).isEqualTo("parcel");
        assertThat(best(classifier, "my card was charged but the order failed")).isEqualTo("payment");
    }

    private static String best(TextClassifier classifier, String text) {
        return classifier.guess(text, encoders.read(text)).getFirst().label();
    }

    @Test
    void probabilitiesSumToOneAndComeInOrder() {
        List<Guess> guesses = TextClassifier.learn(examples(encoders)).guess("随便说说", encoders.read("随便说说"));

        assertThat(guesses.stream().mapToDouble(Guess::probability).sum()).isCloseTo(1, within(1e-9));
        assertThat(guesses.getFirst().probability())
                .isGreaterThanOrEqualTo(guesses.getLast().probability());
    }

    @Test
    void withoutModelsTheWordsDecide() {
        try (var none = Encoders.none("a test")) {
            var classifier = TextClassifier.learn(examples(none));

            assertThat(classifier.guess("支付又失败了", Meaning.NONE).getFirst().label())
                    .isEqualTo("payment");
        }
    }

    @Test
    void theSameExamplesGiveTheSameModel() {
        var once = TextClassifier.learn(examples(encoders)).guess("退款", encoders.read("退款"));
        var again = TextClassifier.learn(examples(encoders)).guess("退款", encoders.read("退款"));

        assertThat(once).isEqualTo(again);
    }

    @Test
    void oneLabelAloneTeachesNothing() {
        var one = List.of(new Labelled("支付失败", Meaning.NONE, "payment"));

        assertThatThrownBy(() -> TextClassifier.learn(one)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void feelingsAreReadBeforeAnybodyHasRatedAnything() {
        var reader = EmotionReader.learn(encoders, List.of());

        assertThat(feeling(reader, "味道超级好，下次还点")).isPositive();
        assertThat(feeling(reader, "等了三个小时，菜全凉了，差评")).isNegative();
        assertThat(feeling(reader, "The support was wonderful, thank you")).isPositive();
        assertThat(feeling(reader, "It broke again and nobody answers")).isNegative();
    }

    @Test
    void whoOnlyAsksIsCalmAlsoWhereOnlyTheCrossHaveRated() {
        var cross = List.of("付款失败三次，钱也扣了", "包裹压坏了，没人管", "客服电话永远打不通", "The lamp arrived broken", "Refund takes forever");
        var rated = cross.stream()
                .map(text -> new EmotionReader.Rated(text, encoders.read(text), false))
                .toList();
        var reader = EmotionReader.learn(encoders, rated);

        assertThat(feeling(reader, "请问这款水壶保修多久")).isBetween(-2, 2);
        assertThat(feeling(reader, "Which cards do you accept?")).isBetween(-2, 2);
        assertThat(feeling(reader, "又失败了，气死我了，再也不买了")).isLessThan(-2);
    }

    @Test
    void slowIndeedIsNotDenied() {
        assertThat(FeelingWords.balance("加载特别慢")).isNegative();
        assertThat(FeelingWords.balance("别太慢")).isPositive();
    }

    @Test
    void evenlyLearnedTheRareLabelIsAsLikelyAsTheOther() {
        var many = new ArrayList<>(examples(encoders));
        many.addAll(Collections.nCopies(30, many.getFirst()));
        var label = many.getFirst().label();
        var text = "随便说说";

        assertThat(probability(TextClassifier.learn(many, 1), text, label))
                .isLessThan(probability(TextClassifier.learn(many), text, label));
    }

    private double probability(TextClassifier classifier, String text, String label) {
        return classifier.guess(text, encoders.read(text)).stream()
                .filter(guess -> guess.label().equals(label))
                .mapToDouble(Guess::probability)
                .sum();
    }

    private static int feeling(EmotionReader reader, String text) {
        return reader.read(text, encoders.read(text)).emotion().value();
    }
}
