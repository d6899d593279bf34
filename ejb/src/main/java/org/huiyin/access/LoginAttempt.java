package org.huiyin.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A log-in that failed: on which account, from which neighbourhood. */
@Entity
@Table(name = "login_attempt")
class LoginAttempt {

    @Id
    private UUID id;

    private String account;
    private String address;

    @Column(name = "at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected LoginAttempt() {}

    LoginAttempt(UUID id, String account, String address, Instant at) {
        this.id = id;
        this.account = account;
        this.address = address;
        this.at = at;
    }
}
