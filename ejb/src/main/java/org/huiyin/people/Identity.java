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
    void heard() {
        bouncedAt = null;
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
