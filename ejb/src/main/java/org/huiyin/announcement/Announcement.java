package org.huiyin.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.jspecify.annotations.Nullable;

/** That a release was posted on a channel, unique by both. */
@Entity
class Announcement {

    /** Longer than any vendor may take to answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Id
    private UUID id;

    @Column(name = "release_id")
    private UUID release;

    private String channel;
    private String text;

    @Enumerated(EnumType.STRING)
    private AnnouncementState state;

    private @Nullable String reason;
    private @Nullable String name;

    @Column(name = "actor_name")
    private String by;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Announcement() {}

    @SuppressWarnings("NullAway.Init") // What is posted comes at once, by begin().
    Announcement(UUID id, UUID release, String channel) {
        this.id = id;
        this.release = release;
        this.channel = channel;
    }

    void begin(String words, Actor actor, Instant now) {
        text = words;
        state = AnnouncementState.POSTING;
        reason = null;
        by = actor.name();
        at = now;
    }

    void end(AnnouncementState end, @Nullable String because, @Nullable String key) {
        state = end;
        reason = because;
        name = key;
    }

    boolean mayBegin() {
        return state == AnnouncementState.REFUSED;
    }

    /** Whoever pressed and died before the answer left something that nobody knows. */
    AnnouncementCard card(Instant now) {
        boolean lost = state == AnnouncementState.POSTING && at.plus(PATIENCE).isBefore(now);
        return new AnnouncementCard(
                channel,
                text,
                lost ? AnnouncementState.UNKNOWN : state,
                lost ? "failed-while-sending" : reason,
                by,
                at);
    }
}
