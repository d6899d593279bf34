package org.huiyin.web.receipt;

import java.util.Locale;
import org.huiyin.notice.Joinings;
import org.huiyin.web.page.Ui;

/** The question whether somebody on another channel is the same person, and what was answered. */
public record MinePage(String action, Joinings.Question question) {

    public String key(String part) {
        return "receipt.mine."
                + question.answer().name().toLowerCase(Locale.ROOT).replace('_', '-') + part;
    }

    public boolean isOpen() {
        return question.answer() == Joinings.Answer.OPEN;
    }

    public boolean isMine() {
        return question.answer() == Joinings.Answer.MINE;
    }

    /** Over which channel the other report came, in words where there are some. */
    public String channel(Ui ui) {
        return ui.find("notice.way." + question.channel()).orElse(ui.t("receipt.mine.web"));
    }
}
