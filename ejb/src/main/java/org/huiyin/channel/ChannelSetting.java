package org.huiyin.channel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One thing the operator gave for a channel. Secrets stand here encrypted. */
@Entity
@Table(name = "channel_setting")
@IdClass(ChannelSettingId.class)
class ChannelSetting {

    @Id
    private String channel;

    @Id
    private String name;

    private String content;
    private boolean sealed;

    @SuppressWarnings("NullAway.Init")
    protected ChannelSetting() {}

    ChannelSetting(String channel, String name) {
        this.channel = channel;
        this.name = name;
        this.content = "";
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    boolean isSealed() {
        return sealed;
    }

    void give(String value, boolean isSealed) {
        content = value;
        sealed = isSealed;
    }
}
