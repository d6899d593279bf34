package org.huiyin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One address of one reporter on one kind of channel. */
@Entity
class Identity {

    @Id
    private UUID id;

    @Column(name = "reporter_id")
    private UUID reporter;

    private String kind;
    private String address;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "bounced_at")
    private @Nullable Instant bouncedAt;

    private boolean claimed;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Identity() {}

    Identity(UUID id, UUID reporter, Address address, Instant at) {
        this.id = id;
        this.reporter = reporter;
        this.kind = address.kind();
        this.address = address.value();
        this.createdAt = at;
    }

    UUID reporter() {
        return reporter;
    }

    Address address() {
        return new Address(kind, address);
    }

    boolean works() {
        return bouncedAt == null;
    }

    void bounced(Instant at) {
        bouncedAt = at;
    }

    /** Somebody spoke from there: then somebody reads there. */
    void heard(Instant at) {
        bouncedAt = null;
        claimed = false;
        if (usedAt == null || at.isAfter(usedAt)) {
            usedAt = at;
        }
    }

    /** They said that they read there, but did not write from there. */
    Identity onlySaid() {
        claimed = true;
        return this;
    }

    boolean isOnlySaid() {
        return claimed && verifiedAt == null;
    }

    void belongTo(UUID somebody) {
        reporter = somebody;
    }

    IdentityCard card() {
        var used = usedAt == null ? createdAt : usedAt;
        return new IdentityCard(reporter, address(), createdAt, verifiedAt, used, bouncedAt);
    }

    boolean isVerified() {
        return verifiedAt != null;
    }

    void verify(Instant at) {
        if (verifiedAt == null) {
            verifiedAt = at;
        }
    }
}
