package org.huiyin.people;

import java.util.Set;
import java.util.UUID;

/** These reporters were joined, or separated: who is one person is not what it was. Fired inside the transaction. */
public record PersonChanged(Set<UUID> reporters) {

    public PersonChanged {
        reporters = Set.copyOf(reporters);
    }
}
