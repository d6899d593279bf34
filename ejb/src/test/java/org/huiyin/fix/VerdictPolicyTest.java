package org.huiyin.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictPolicyTest {

    private final VerdictPolicy policy = new VerdictPolicy(0.2, 0.2);

    @ParameterizedTest
    @CsvSource({"1,1", "5,1", "6,2", "10,2", "11,3", "100,20"})
    void notReopensAtAFifthOfTheAnswersAndAtLeastOne(int answers, int nots) {
        assertThat(policy.notsToReopen(answers)).isEqualTo(nots);
        assertThat(policy.reopens(answers(answers, nots))).isTrue();
        if (nots > 1) {
            assertThat(policy.reopens(answers(answers, nots - 1))).isFalse();
        }
    }

    @Test
    void silenceAndPartlyReopenNothing() {
        assertThat(policy.reopens(List.of())).isFalse();
        assertThat(policy.reopens(List.of(VerdictWord.PARTLY, VerdictWord.SOLVED)))
                .isFalse();
    }

    @Test
    void itIsVerifiedByThoseWhoSaySolvedAndNotBySilence() {
        assertThat(policy.verifies(List.of(VerdictWord.SOLVED), 5)).isTrue();
        assertThat(policy.verifies(List.of(VerdictWord.SOLVED), 6)).isFalse();
        assertThat(policy.verifies(List.of(), 1)).isFalse();
        assertThat(policy.verifies(List.of(VerdictWord.SOLVED, VerdictWord.NOT), 2))
                .isFalse();
    }

    @Test
    void aShareIsAboveZeroAndAtMostOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VerdictPolicy(0, 0.2));
        assertThatIllegalArgumentException().isThrownBy(() -> new VerdictPolicy(0.2, 1.1));
    }

    private static List<VerdictWord> answers(int all, int nots) {
        var answers = new ArrayList<VerdictWord>();
        for (int i = 0; i < all; i++) {
            answers.add(i < nots ? VerdictWord.NOT : VerdictWord.SOLVED);
        }
        return answers;
    }
}
