package org.huiyin.web.widget;

import java.util.List;
import org.huiyin.channel.ChannelCard;
import org.huiyin.web.page.FormErrors;

/** Everything one needs to put the form of a channel into another page. */
public record WidgetPage(
        List<ChannelCard> channels,
        ChannelCard channel,
        String origins,
        String secret,
        String address,
        FormErrors errors) {

    public WidgetPage {
        channels = List.copyOf(channels);
    }

    public String snippet() {
        return "<script src=\"" + address + "/widget.js\" data-channel=\"" + channel.name() + "\" async></script>";
    }

    public String policy() {
        return "script-src " + address + "; frame-src " + address;
    }

    public String signed() {
        return "<script src=\"" + address + "/widget.js\" data-channel=\"" + channel.name()
                + "\" data-version=\"3.1.0\" data-user=\"4711\" data-user-until=\"1790000000\""
                + " data-user-signature=\"…\" async></script>";
    }
}
