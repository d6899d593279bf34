package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubsequenceTest {

    @Test
    void theTextbookExampleHasFourCharactersInTheSameOrder() {
        assertThat(new Subsequence("abcbdab").with("bdcaba")).isEqualTo(4);
        assertThat(new Subsequence("").with("")).isZero();
        assertThat(new Subsequence("付款").with("")).isZero();
    }

    @Test
    void itIsWhatTheTableOfAllPairsOfBeginningsGives() {
        Randomly.times(3_000, random -> {
            String a = random.text(200);
            String b = random.oneIn(3) ? a + random.text(90) : random.text(200);

            assertThat(new Subsequence(a).with(b)).as(a + " / " + b).isEqualTo(table(a, b));
        });
    }

    private static int table(String a, String b) {
        var length = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                length[i][j] = a.charAt(i - 1) == b.charAt(j - 1)
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.length()][b.length()];
    }
}
