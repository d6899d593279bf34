package org.huiyin.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link with which a member sets a password, once. */
@Entity
class Invitation {

    static final Duration LIFE = Duration.ofDays(3);

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "member_id")
    private UUID member;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(UUID id, String tokenHash, UUID member, Instant at) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.member = member;
        this.createdAt = at;
        this.expiresAt = at.plus(LIFE);
    }

    boolean holds(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant at) {
        usedAt = at;
    }

    UUID member() {
        return member;
    }
}
