package org.huiyin.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a member's password is compared with. Nobody can read the password from it. */
@Entity
@Table(name = "member_password")
class Password {

    @Id
    @Column(name = "member_id")
    private UUID member;

    private String hash;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Password() {}

    Password(UUID member, String hash, Instant at) {
        this.member = member;
        change(hash, at);
    }

    final void change(String newHash, Instant at) {
        hash = newHash;
        changedAt = at;
    }

    String hash() {
        return hash;
    }
}
