package org.huiyin.merge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** That one issue was put under another, by whom, and whether it was undone. */
@Entity
class Merge {

    @Id
    private UUID id;

    @Column(name = "issue_number")
    private long issue;

    @Column(name = "into_number")
    private long into;

    @Column(name = "merged_by")
    private @Nullable UUID mergedBy;

    @Column(name = "merged_by_name")
    private String mergedByName;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "undone_by_name")
    private @Nullable String undoneByName;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway.Init")
    protected Merge() {}

    Merge(UUID id, long issue, long into, Actor by, Instant at) {
        this.id = id;
        this.issue = issue;
        this.into = into;
        this.mergedBy = by.id();
        this.mergedByName = by.name();
        this.mergedAt = at;
    }

    UUID id() {
        return id;
    }

    void undo(Actor by, Instant at) {
        undoneByName = by.name();
        undoneAt = at;
    }
}
