package org.huiyin.web.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostTextsTest {

    @Test
    void weiboCountsAsciiHalfAndTheOthersCountCharacters() {
        var text = "改好了 http://a.example";

        assertThat(PostTexts.weiboLength(text)).isEqualTo(12);
        assertThat(PostTexts.length(text)).isEqualTo(20);
    }
}
