package org.huiyin.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.huiyin.shared.Bilingual;
import org.junit.jupiter.api.Test;

class DraftTextTest {

    @Test
    void aDraftSaysWhatWasWrongAndWhatChangedAndLeavesTheCountToThePage() {
        var entry =
                new EntryCard(142, "付款后没有[更新]", new Bilingual("付款后立即更新。", "Orders update at once."), null, null, 37);

        var draft = DraftText.of(List.of(entry));

        assertThat(draft.in(Locale.CHINA)).isEqualTo("## 付款后没有\\[更新\\]\n\n付款后立即更新。");
        assertThat(draft.in(Locale.ENGLISH)).isEqualTo("## 付款后没有\\[更新\\]\n\nOrders update at once.");
    }
}
