package org.huiyin.web.capture;

import java.util.List;
import java.util.Set;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** The form for what a customer just said. {@code nonce} tells two taps of one form from two customers. */
public record CapturePage(List<Choice> channels, Said said, FormErrors errors, String nonce) {

    public CapturePage {
        channels = List.copyOf(channels);
    }

    /** What was typed so far. */
    public record Said(
            @Nullable String text,
            String channel,
            @Nullable String store,
            @Nullable String touchpoint,
            String language,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            boolean consent) {

        public Set<String> chosen() {
            return Set.of(channel);
        }

        public boolean hasContact() {
            return name != null || email != null || phone != null || consent;
        }
    }
}
