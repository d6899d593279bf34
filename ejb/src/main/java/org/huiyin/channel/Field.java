package org.huiyin.channel;

/**
 * One thing the operator gives to connect a channel.
 *
 * @param name names its label and its explanation, and the setting in {@link Account}
 * @param isSecret kept encrypted and never shown again
 * @param isMade we make it ourselves at the first look, and the operator copies it to the vendor
 */
public record Field(String name, boolean isSecret, boolean isRequired, boolean isMade) {

    public static Field text(String name) {
        return new Field(name, false, true, false);
    }

    public static Field optional(String name) {
        return new Field(name, false, false, false);
    }

    public static Field secret(String name) {
        return new Field(name, true, true, false);
    }

    public static Field optionalSecret(String name) {
        return new Field(name, true, false, false);
    }

    public static Field made(String name) {
        return new Field(name, true, true, true);
    }
}
