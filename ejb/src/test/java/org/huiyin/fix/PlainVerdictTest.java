package org.huiyin.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainVerdictTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "还是不行",
                "你好，还没修好，请再看看",
                "問題還在，謝謝",
                "Still broken.",
                "It doesn’t work",
                "Sorry, it is NOT FIXED on my phone"
            })
    void somePlainWordsMeanThatItIsNotSolved(String words) {
        assertThat(PlainVerdict.of(words)).contains(VerdictWord.NOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"好了，谢谢！", "已解决", "谢谢，没问题了。", "已經好了", "It works now, thanks!", "Thank you. Solved."})
    void somePlainWordsMeanThatItIsSolved(String words) {
        assertThat(PlainVerdict.of(words)).contains(VerdictWord.SOLVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "谢谢",
                "好了吗？",
                "修好了，但又出现另一个问题",
                "Is it still broken?",
                "It works now, but the old order is missing",
                "不好了",
                "I solved it with another card",
                "没解决的话我再联系你们，如果你们愿意"
            })
    void whatCanMeanSomethingElseIsReadByAColleague(String words) {
        assertThat(PlainVerdict.of(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"still broken "})
    void aLongLetterIsReadByAColleague(String words) {
        assertThat(PlainVerdict.of(words.repeat(10))).isEmpty();
    }
}
