package org.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final String EMAIL = "lin.ke@shop.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "P@ssw0rd123",
                "1234567890",
                "0987654321",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "ababababab",
                "lin.ke@shop.example",
                "lin.ke2026",
                "woaini1314520"
            })
    void whatOthersTryFirstIsRefused(String easy) {
        assertThat(keyOf(easy)).isEqualTo("access.password-easy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "回音每个声音都有答复的", "kQ8!v2_xPz", "一句只有我知道的短短话"})
    void aShortSentenceIsTaken(String good) {
        assertThatCode(() -> check(good)).doesNotThrowAnyException();
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleSee() {
        assertThat(keyOf("九个汉字不够长的呀")).isEqualTo("access.password-short");
        assertThat(keyOf("😀😃😄😁😆😅😂🙂🙃")).isEqualTo("access.password-short");
        assertThatCode(() -> check("😀😃😄😁😆😅😂🙂🙃😉")).doesNotThrowAnyException();
    }

    @Test
    void theLongestIs128() {
        assertThatCode(() -> check("ab cd ef g".repeat(12) + "12345678")).doesNotThrowAnyException();
        assertThat(keyOf("ab cd ef g".repeat(12) + "123456789")).isEqualTo("access.password-long");
    }

    @Test
    void noneAtAllIsTooShort() {
        assertThat(keyOf(null)).isEqualTo("access.password-short");
    }

    private static void check(String password) {
        var checks = new Checks();
        PasswordRule.checked(password, EMAIL, checks);
        checks.done();
    }

    private static String keyOf(String password) {
        var refusal = catchThrowableOfType(Refusal.Invalid.class, () -> check(password));
        return refusal == null ? "taken" : refusal.errors().getFirst().key();
    }
}
