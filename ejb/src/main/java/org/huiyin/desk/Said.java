package org.huiyin.desk;

import java.time.Instant;
import java.util.Set;
import org.huiyin.conversation.MessageCard;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something said about an issue.
 *
 * @param kind {@code answer}, {@code reply} or {@code note}
 * @param from the report whose author speaks; only for replies
 * @param to the reports whose authors it was said to; empty for what was said to everyone, and for notes
 */
public record Said(
        String id,
        String issue,
        String kind,
        String text,
        String author,
        @Nullable String from,
        boolean toEveryone,
        Set<String> to,
        Instant at) {

    public Said {
        to = Set.copyOf(to);
    }

    public static Said of(MessageCard message, Set<String> to) {
        return new Said(
                message.id().toString(),
                message.issue() == null ? "" : Long.toString(message.issue()),
                Words.of(message.kind()),
                message.text(),
                message.author(),
                message.report() == null ? null : message.report().toString(),
                message.toEveryone(),
                to,
                message.at());
    }
}
