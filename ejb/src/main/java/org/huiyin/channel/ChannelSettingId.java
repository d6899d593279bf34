package org.huiyin.channel;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Key of a {@link ChannelSetting}; a class with these two fields because JPA wants one. */
class ChannelSettingId implements Serializable {

    private @Nullable String channel;
    private @Nullable String name;

    ChannelSettingId() {}

    ChannelSettingId(String channel, String name) {
        this.channel = channel;
        this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChannelSettingId that
                && Objects.equals(channel, that.channel)
                && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channel, name);
    }
}
