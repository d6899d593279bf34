package org.huiyin.people;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param kind of address that comes first; null: the one used last
 * @param silent no message anywhere; they read it on the page of their report
 */
public record Wish(@Nullable String kind, boolean silent) {

    public static final Wish ANY = new Wish(null, false);
    public static final Wish NONE = new Wish(null, true);

    public static Wish over(String kind) {
        return new Wish(kind, false);
    }

    /** The word of it in forms and in the history: {@code any}, {@code none}, or a kind of address. */
    public String word() {
        if (silent) {
            return "none";
        }
        return kind == null ? "any" : kind;
    }

    public static Wish of(String word) {
        return switch (word) {
            case "any" -> ANY;
            case "none" -> NONE;
            default -> over(word);
        };
    }
}
