package org.huiyin.web.channel;

import java.util.List;

/** All channels with their lights. */
public record ChannelsPage(List<ChannelRow> rows, long quarantined) {

    public ChannelsPage {
        rows = List.copyOf(rows);
    }
}
