package org.huiyin.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.search.split.Span;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static PartCard part(int number, Span... spans) {
        return new PartCard(
                new UUID(0, number),
                new UUID(0, 0),
                number,
                List.of(spans),
                PartState.HELD,
                null,
                0,
                List.of(),
                null,
                0,
                List.of(),
                null,
                Instant.EPOCH);
    }

    @Test
    void aTextThatNobodySplitIsOnePassage() {
        assertThat(Passage.of("付款失败。快递太慢。", List.of())).containsExactly(new Passage(0, "付款失败。快递太慢。"));
        assertThat(Passage.of("", List.of())).isEmpty();
    }

    @Test
    void partsDivideTheTextAndNoWordIsLost() {
        var text = "付款失败。快递太慢。客服不回。谢谢";
        var passages = Passage.of(text, List.of(part(2, new Span(10, 15)), part(1, new Span(5, 10))));

        assertThat(passages)
                .containsExactly(
                        new Passage(0, "付款失败。"),
                        new Passage(1, "快递太慢。"),
                        new Passage(2, "客服不回。"),
                        new Passage(0, "谢谢"));
        assertThat(Passage.wordsOf(0, passages)).isEqualTo("付款失败。 谢谢");
        assertThat(Passage.wordsOf(1, passages)).isEqualTo("快递太慢。");
    }

    @Test
    void sentencesOfOnePartThatStandTogetherAreOnePassage() {
        assertThat(Passage.of("付款失败。快递太慢。", List.of(part(1, new Span(0, 5), new Span(5, 10)))))
                .containsExactly(new Passage(1, "付款失败。快递太慢。"));
    }

    @Test
    void ofAnErasedTextNothingIsLeft() {
        assertThat(Passage.of("…", List.of(part(1, new Span(5, 10))))).containsExactly(new Passage(0, "…"));
    }

    @Test
    void whereSentencesStandIsWrittenAndReadAlike() {
        var spans = List.of(new Span(0, 5), new Span(12, 40));

        assertThat(PartCard.write(spans)).isEqualTo("0-5,12-40");
        assertThat(PartCard.read("0-5,12-40")).isEqualTo(spans);
    }
}
