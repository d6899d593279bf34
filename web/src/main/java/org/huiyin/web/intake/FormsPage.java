package org.huiyin.web.intake;

import java.util.List;
import org.huiyin.channel.ChannelCard;

/** The forms that are open to everybody. */
public record FormsPage(List<ChannelCard> forms) {

    public FormsPage {
        forms = List.copyOf(forms);
    }
}
