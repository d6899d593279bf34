package org.huiyin.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A personal access token as its owner sees it afterwards: everything but the token itself. */
public record TokenCard(
        UUID id, String name, Set<TokenScope> scopes, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {

    public TokenCard {
        scopes = Set.copyOf(scopes);
    }
}
