package org.huiyin.web.task;

import java.time.Instant;
import org.huiyin.shared.Words;
import org.huiyin.task.TaskCard;
import org.jspecify.annotations.Nullable;

/** Long work as programs see it; {@code state} is running, done or failed. */
public record TaskBody(
        String task,
        String kind,
        String state,
        long done,
        long total,
        @Nullable String detail,
        String askedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static final String EXAMPLE = """
            {"task": "01980d70-55aa-7bcd-9e10-0a1b2c3d4e5f", "kind": "index-rebuild", "state": "running", "done": 1200,
             "total": 5000, "detail": null, "askedBy": "林珂", "startedAt": "2026-11-21T03:00:00Z", "finishedAt": null}""";

    static TaskBody of(TaskCard card) {
        return new TaskBody(
                card.id().toString(),
                card.kind(),
                Words.of(card.state()),
                card.done(),
                card.total(),
                card.detail(),
                card.askedBy(),
                card.startedAt(),
                card.finishedAt());
    }
}
