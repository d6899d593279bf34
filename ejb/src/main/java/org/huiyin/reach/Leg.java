package org.huiyin.reach;

import java.util.Optional;
import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/** One of the ways to a person, and what closes it at this moment. */
record Leg(Address address, @Nullable String obstacle) {

    static Leg open(Address address) {
        return new Leg(address, null);
    }

    boolean isOpen() {
        return obstacle == null;
    }

    /** Opens by itself as soon as the person writes there. */
    boolean waitsForWords() {
        return obstacle != null && obstacle.startsWith("window-");
    }

    /** The shop's app vouches for it, and nothing can be sent there. */
    boolean isPlace() {
        return !address.kind().equals(Address.USER);
    }

    /** As it is written beside a notice: {@code wechat window-closed}. */
    Optional<String> closed() {
        return Optional.ofNullable(obstacle).map(because -> address.kind() + " " + because);
    }
}
