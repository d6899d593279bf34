package org.huiyin.search.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huiyin.search.encode.Meaning;
import org.junit.jupiter.api.Test;

class TypeReaderTest {

    /** Twelve who complain, two who ask, two who praise: as those are who say what they want. */
    private static List<Labelled> said() {
        var said = new ArrayList<Labelled>();
        List.of(
                        "付款失败",
                        "快递没到",
                        "包裹压坏了",
                        "客服不回",
                        "退款没到账",
                        "水壶漏水",
                        "屏幕不亮",
                        "少了螺丝",
                        "发错颜色",
                        "验证码收不到",
                        "券用不了",
                        "The lamp is broken")
                .forEach(text -> said.add(new Labelled(text, Meaning.NONE, "complaint")));
        List.of("保修几年", "Which model is bigger")
                .forEach(text -> said.add(new Labelled(text, Meaning.NONE, "question")));
        List.of("店员很亲切", "Lovely people").forEach(text -> said.add(new Labelled(text, Meaning.NONE, "praise")));
        return said;
    }

    private static String type(String text) {
        return TypeReader.learn(said())
                .orElseThrow()
                .guess(text, Meaning.NONE, null)
                .label();
    }

    @Test
    void aQuestionStaysOneWhereMostComplain() {
        assertThat(type("请问这款台灯支持WiFi吗，怎么连")).isEqualTo("question");
        assertThat(type("請問海外訂單有沒有發票")).isEqualTo("question");
        assertThat(type("How do I connect the kettle to a new router?")).isEqualTo("question");
    }

    @Test
    void whatPeopleSaidOfOthersTellsWhatHasNoSign() {
        assertThat(type("少了两颗螺丝")).isEqualTo("complaint");
        assertThat(type("店员亲切")).isEqualTo("praise");
    }

    @Test
    void aTypeThatNobodyNamedIsKnownByItsWords() {
        assertThat(type("建议增加一个收藏夹，希望能按日期排序")).isEqualTo("suggestion");
    }

    @Test
    void starsCount() {
        var reader = TypeReader.learn(said()).orElseThrow();

        assertThat(reader.guess("换了三台了", Meaning.NONE, 5).label()).isEqualTo("praise");
        assertThat(reader.guess("换了三台了", Meaning.NONE, 1).label()).isEqualTo("complaint");
    }

    @Test
    void oneExampleOfDangerMakesNoDangerOfWhatIsLikeIt() {
        var examples = new ArrayList<>(said());
        examples.add(new Labelled("鼓起来了", Meaning.NONE, "safety"));
        assertThat(TypeReader.learn(examples)
                        .orElseThrow()
                        .guess("鼓起来了", Meaning.NONE, null)
                        .label())
                .isNotEqualTo("safety");

        examples.addAll(Collections.nCopies(10, examples.getLast()));
        assertThat(TypeReader.learn(examples)
                        .orElseThrow()
                        .guess("鼓起来了", Meaning.NONE, null)
                        .label())
                .isEqualTo("safety");
    }

    @Test
    void oneTypeAloneTeachesNothing() {
        assertThat(TypeReader.learn(List.of(said().getFirst(), said().getFirst())))
                .isEmpty();
    }
}
