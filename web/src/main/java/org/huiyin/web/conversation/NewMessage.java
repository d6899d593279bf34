package org.huiyin.web.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.shared.Refusal;
import org.huiyin.web.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Something to be said: to {@code "everyone"}, to the authors of some reports, or as a note among staff. */
public record NewMessage(
        @Nullable String text,
        @Nullable JsonNode to,
        @Nullable Boolean note) {

    private static final int BAD_REQUEST = 400;

    boolean isNote() {
        if (!Boolean.TRUE.equals(note)) {
            return false;
        }
        if (to != null && !to.isNull()) {
            throw Refusal.Invalid.field("/to", "conversation.note-to-nobody");
        }
        return true;
    }

    boolean isToEveryone() {
        return to != null && to.isTextual() && to.asText().equals("everyone");
    }

    List<UUID> reports() {
        if (to == null || to.isNull()) {
            throw Refusal.Invalid.field("/to", "field.required");
        }
        if (to.isTextual()) {
            throw Refusal.Invalid.field("/to", "field.unknown-value", to.asText());
        }
        if (!to.isArray()) {
            throw new Rejected(BAD_REQUEST, "bad-request.wrong-type", "/to");
        }
        var reports = new ArrayList<UUID>();
        for (int i = 0; i < to.size(); i++) {
            reports.add(report(i));
        }
        return reports;
    }

    private UUID report(int i) {
        var node = Objects.requireNonNull(to).get(i);
        if (!node.isTextual()) {
            throw new Rejected(BAD_REQUEST, "bad-request.wrong-type", "/to/" + i);
        }
        try {
            return UUID.fromString(node.asText());
        } catch (IllegalArgumentException e) {
            throw Refusal.Invalid.field("/to/" + i, "conversation.not-behind-issue");
        }
    }
}
