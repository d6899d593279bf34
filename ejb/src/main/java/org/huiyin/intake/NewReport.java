package org.huiyin.intake;

import org.jspecify.annotations.Nullable;

/**
 * A report as the public sends it, unchecked. The names are those of the HTTP interface, but for {@code tellMe}, which
 * is {@code notify} there: a record cannot have a part of that name.
 */
public record NewReport(
        @Nullable String text,
        @Nullable String type,
        @Nullable Integer rating,
        @Nullable String channel,
        @Nullable String locale,
        @Nullable Contact contact,
        @Nullable Boolean tellMe,
        @Nullable About subject,
        @Nullable String touchpoint,
        @Nullable String occurredAt) {

    /** How the person wants to be reached; both parts are their own choice. */
    public record Contact(@Nullable String email, @Nullable String name) {}

    /** What the report is about, in the shop's own numbers. */
    public record About(
            @Nullable String store,
            @Nullable String product,
            @Nullable String order,
            @Nullable Money orderValue) {}

    /** @param amount a decimal number as text, so that no cent is lost on the way */
    public record Money(@Nullable String amount, @Nullable String currency) {}

    /** Only words, on the given channel. */
    public static NewReport words(String text, String channel, String locale) {
        return new NewReport(text, null, null, channel, locale, null, null, null, null, null);
    }
}
