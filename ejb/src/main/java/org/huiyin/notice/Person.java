package org.huiyin.notice;

import java.util.UUID;

/** To whom something is owed. Written as {@code reporter:<id>}. */
record Person(Kind kind, UUID id) {

    enum Kind {
        REPORTER("reporter"),
        SUBSCRIBER("subscriber"),
        MEMBER("member");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static Person reporter(UUID id) {
        return new Person(Kind.REPORTER, id);
    }

    static Person subscriber(UUID id) {
        return new Person(Kind.SUBSCRIBER, id);
    }

    static Person member(UUID id) {
        return new Person(Kind.MEMBER, id);
    }

    static Person read(String text) {
        var colon = text.indexOf(':');
        for (var kind : Kind.values()) {
            if (colon > 0 && kind.word.equals(text.substring(0, colon))) {
                return new Person(kind, UUID.fromString(text.substring(colon + 1)));
            }
        }
        throw new IllegalArgumentException("No person: " + text);
    }

    @Override
    public String toString() {
        return kind.word + ":" + id;
    }
}
