package org.huiyin.channel;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Key of a {@link Contact}; a class with these two fields because JPA wants one. */
class ContactId implements Serializable {

    private @Nullable String channel;
    private @Nullable String address;

    ContactId() {}

    ContactId(String channel, String address) {
        this.channel = channel;
        this.address = address;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactId that
                && Objects.equals(channel, that.channel)
                && Objects.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channel, address);
    }
}
