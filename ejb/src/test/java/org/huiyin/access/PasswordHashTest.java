package org.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final PasswordHash hashes = new PasswordHash();

    @Test
    void thePasswordFitsItsHashAndNoOtherDoes() {
        var hash = hashes.of("correct horse 回音");

        assertThat(hashes.fits("correct horse 回音", hash)).isTrue();
        assertThat(hashes.fits("correct horse 回声", hash)).isFalse();
        assertThat(hash).startsWith("pbkdf2-sha512:210000:").doesNotContain("correct");
    }

    @Test
    void twoPeopleWithTheSamePasswordHaveDifferentHashes() {
        assertThat(hashes.of("correct horse")).isNotEqualTo(hashes.of("correct horse"));
    }

    @Test
    void nothingFitsWhereThereIsNoHash() {
        assertThat(hashes.fits("", null)).isFalse();
        assertThat(hashes.fits("correct horse", null)).isFalse();
    }
}
