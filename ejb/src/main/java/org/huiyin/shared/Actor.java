package org.huiyin.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did something: a member of staff, the machine, or a reporter. Written into every row that records a decision. */
public record Actor(Kind kind, @Nullable UUID id, String name) {

    public enum Kind {
        MEMBER,
        MACHINE,
        REPORTER
    }

    public static final Actor MACHINE = new Actor(Kind.MACHINE, null, "machine");

    public static Actor member(UUID id, String name) {
        return new Actor(Kind.MEMBER, id, name);
    }

    public static Actor reporter(UUID id) {
        return new Actor(Kind.REPORTER, id, "reporter");
    }

    public boolean isPerson() {
        return kind != Kind.MACHINE;
    }
}
