package org.huiyin.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** That somebody came in, and until when it holds. Knows its token by hash alone. */
@Entity
class Session {

    /** A request a second must not become a write a second. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Column(name = "member_id")
    private UUID member;

    private @Nullable String name;
    private @Nullable String scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(UUID id, String tokenHash, SessionKind kind, UUID member, Instant at) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.kind = kind;
        this.member = member;
        this.createdAt = at;
        this.lastSeenAt = at;
        this.expiresAt = at.plus(kind.longest());
    }

    static Session token(UUID id, String tokenHash, UUID member, NewToken.Checked wanted, Instant at) {
        var session = new Session(id, tokenHash, SessionKind.TOKEN, member, at);
        session.name = wanted.name();
        session.scopes = written(wanted.scopes());
        session.expiresAt = wanted.expiresAt();
        return session;
    }

    boolean holds(Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(kind.idle()));
    }

    boolean isDueToBeNoted(Instant now) {
        return !now.isBefore(lastSeenAt.plus(NOTED_EVERY));
    }

    void seen(Instant at) {
        lastSeenAt = at;
    }

    UUID id() {
        return id;
    }

    UUID member() {
        return member;
    }

    SessionKind kind() {
        return kind;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Those of a token; whoever logged in with a password may do everything a member may. */
    Set<TokenScope> scopes() {
        return scopes == null ? EnumSet.allOf(TokenScope.class) : read(scopes);
    }

    TokenCard card() {
        return new TokenCard(id, name == null ? "" : name, scopes(), createdAt, lastSeenAt, expiresAt);
    }

    private static String written(Collection<TokenScope> scopes) {
        return scopes.stream().map(TokenScope::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<TokenScope> read(String scopes) {
        return Arrays.stream(scopes.split(",")).map(TokenScope::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
