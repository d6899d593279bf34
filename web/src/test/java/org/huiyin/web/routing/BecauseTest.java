package org.huiyin.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Pages;
import org.junit.jupiter.api.Test;

class BecauseTest {

    @Test
    void ofSeveralWordsOneIsEnoughAndTheRuleSaysSo() {
        var words = List.of("礼品卡", "礼物卡");

        assertThat(Because.words(Pages.in(Language.ZH_CN).ui(), words)).containsExactly("提到“礼品卡”或“礼物卡”");
        assertThat(Because.words(Pages.in(Language.EN).ui(), words)).containsExactly("the words “礼品卡” or “礼物卡”");
        assertThat(Because.words(Pages.in(Language.EN).ui(), List.of())).isEmpty();
    }
}
