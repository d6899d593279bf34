package org.huiyin.web.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What may be changed of an issue by hand. What is missing stays; a topic of null is taken away. */
public record IssuePatch(
        @Nullable String title,
        @Nullable String publicTitle,
        @Nullable JsonNode topic) {

    boolean namesTopic() {
        return topic != null;
    }

    boolean hasWords() {
        return title != null || publicTitle != null;
    }

    Optional<UUID> newTopic() {
        if (topic == null || topic.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(topic.asText()));
        } catch (IllegalArgumentException e) {
            throw Refusal.Invalid.field("/topic", "issue.topic-unknown");
        }
    }
}
