package org.huiyin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UploadsTest {

    @Test
    void aChineseNameComesBackFromLatin1() {
        var misread = new String("测试.png".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(Uploads.readable(misread)).isEqualTo("测试.png");
        assertThat(Uploads.readable("测试.png")).isEqualTo("测试.png");
    }

    @Test
    void aNameThatIsLatin1Stays() {
        assertThat(Uploads.readable("café.png")).isEqualTo("café.png");
    }

    @Test
    void aNameIsNeverAPath() {
        assertThat(Uploads.readable("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Uploads.readable("C:\\x\\a.png")).isEqualTo("a.png");
        assertThat(Uploads.readable("a\r\nX-Inj: 1\0.png")).isEqualTo("aX-Inj: 1.png");
        assertThat(Uploads.readable("x".repeat(4000))).hasSize(200);
    }
}
