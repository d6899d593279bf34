package org.huiyin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void aLineHasNoBreaksNoControlsAndNoDoubleSpaces() {
        assertThat(CleanText.line("  a\r\n\tb\u0000\u0085\u2028c\uFEFF  ")).isEqualTo("a b c");
    }

    @Test
    void marksThatTurnTheReadingDirectionAreLeftOut() {
        assertThat(CleanText.line("invoice\u202Efdp.exe\u2066")).isEqualTo("invoicefdp.exe");
    }

    @Test
    void halfACharacterIsLeftOut() {
        assertThat(CleanText.line("a\uD83Db")).isEqualTo("ab");
    }

    @Test
    void aLineAtTheLimitStaysAndALongerOneEndsInDots() {
        assertThat(CleanText.line("一二三四五", 5)).isEqualTo("一二三四五");
        assertThat(CleanText.line("一二三四五六", 5)).isEqualTo("一二三四…");
        assertThat(CleanText.line("一二三😀六七", 5)).isEqualTo("一二三…");
    }

    @Test
    void blankLinesSeparateParagraphs() {
        assertThat(CleanText.paragraphs("\n one\r\ntwo\n \n\n three\r\r"))
                .isEqualTo(List.of(List.of("one", "two"), List.of("three")));
        assertThat(CleanText.paragraphs(" \n ")).isEmpty();
    }
}
