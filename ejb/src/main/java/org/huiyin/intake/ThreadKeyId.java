package org.huiyin.intake;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Key of a {@link ThreadKey}; a class with these two fields because JPA wants one. */
class ThreadKeyId implements Serializable {

    private @Nullable String channel;
    private @Nullable String name;

    ThreadKeyId() {}

    ThreadKeyId(String channel, String name) {
        this.channel = channel;
        this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThreadKeyId that
                && Objects.equals(channel, that.channel)
                && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channel, name);
    }
}
