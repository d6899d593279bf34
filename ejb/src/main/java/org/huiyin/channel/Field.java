package org.huiyin.channel;

import java.util.List;

/**
 * One thing the operator gives to connect a channel.
 *
 * @param name names its label and its explanation, and the setting in {@link Account}
 * @param isSecret kept encrypted and never shown again
 * @param isMade we make it ourselves and tell the vendor; nobody has to see it
 * @param choices the words to choose from, the first if nothing is said; empty where anything may be given
 */
public record Field(String name, boolean isSecret, boolean isRequired, boolean isMade, List<String> choices) {

    public static Field text(String name) {
        return new Field(name, false, true, false, List.of());
    }

    public static Field optional(String name) {
        return new Field(name, false, false, false, List.of());
    }

    public static Field secret(String name) {
        return new Field(name, true, true, false, List.of());
    }

    public static Field optionalSecret(String name) {
        return new Field(name, true, false, false, List.of());
    }

    public static Field made(String name) {
        return new Field(name, true, true, true, List.of());
    }

    public static Field choice(String name, String... words) {
        return new Field(name, false, false, false, List.of(words));
    }
}
