package org.huiyin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody says an address is theirs. Worth nothing until it is proved. */
@Entity
class Claim {

    @Id
    private UUID id;

    @Column(name = "reporter_id")
    private UUID reporter;

    private String kind;
    private String address;
    private Instant at;

    @Column(name = "proved_at")
    private @Nullable Instant provedAt;

    @Column(name = "refused_at")
    private @Nullable Instant refusedAt;

    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    Claim(UUID id, UUID reporter, Address address, Instant at) {
        this.id = id;
        this.reporter = reporter;
        this.kind = address.kind();
        this.address = address.value();
        this.at = at;
    }

    UUID id() {
        return id;
    }

    UUID reporter() {
        return reporter;
    }

    boolean isProved() {
        return provedAt != null;
    }

    /** Said again: asked again. */
    void renew(Instant now) {
        at = now;
        refusedAt = null;
    }

    void prove(Instant now) {
        provedAt = now;
        refusedAt = null;
    }

    void refuse(Instant now) {
        provedAt = null;
        refusedAt = now;
    }

    ClaimCard card() {
        return new ClaimCard(id, reporter, new Address(kind, address), at, provedAt, refusedAt);
    }
}
