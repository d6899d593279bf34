package org.huiyin.web.desk;

import java.time.Instant;
import java.util.List;
import org.huiyin.attachment.KeptImage;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said or done, as it stands in the conversation.
 *
 * @param kind {@code report}, {@code reply}, {@code answer}, {@code note} or {@code event}
 * @param who the name to show
 * @param detail what stands beside the name: the channel, or how many it went to
 * @param text what was said; of an event the whole sentence
 * @param reference the report it belongs to, for a link
 * @param files what came with it
 */
public record ThreadItem(
        String kind,
        String who,
        String detail,
        String text,
        @Nullable String language,
        @Nullable String reference,
        Instant at,
        List<KeptImage> files) {

    public ThreadItem {
        files = List.copyOf(files);
    }

    public ThreadItem(
            String kind,
            String who,
            String detail,
            String text,
            @Nullable String language,
            @Nullable String reference,
            Instant at) {
        this(kind, who, detail, text, language, reference, at, List.of());
    }

    public boolean isEvent() {
        return kind.equals("event");
    }

    /** One character for the round picture. */
    public String initial() {
        return who.isBlank() ? "?" : who.strip().substring(0, who.strip().offsetByCodePoints(0, 1));
    }
}
