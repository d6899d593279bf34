package org.huiyin.web.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiyin.web.page.Language;
import org.huiyin.web.page.Pages;
import org.junit.jupiter.api.Test;

class PostTextsTest {

    @Test
    void weiboCountsAsciiHalfAndTheOthersCountCharacters() {
        var text = "改好了 http://a.example";

        assertThat(PostTexts.weiboLength(text)).isEqualTo(12);
        assertThat(PostTexts.length(text)).isEqualTo(20);
    }

    @Test
    void aChinesePostIsChineseWhoeverCopiesIt() {
        assertThat(Pages.in(Language.EN).ui().in(Language.ZH_CN, "release.people", 3))
                .isEqualTo("3位用户告诉了我们。");
    }
}
