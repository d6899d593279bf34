package org.huiyin.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.people.Address;
import org.huiyin.people.Mailbox;
import org.jspecify.annotations.Nullable;

/** That somebody wants to hear of releases. Counts only once the owner of the address confirmed it. */
@Entity
class Subscription {

    enum State {
        ASKED,
        CONFIRMED,
        ENDED
    }

    @Id
    private UUID id;

    private String email;
    private String mailbox;
    private String locale;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "token_hash")
    private String tokenHash;

    /** How often the owner was asked without an answer. */
    private int confirmations;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    Subscription(UUID id, Address email, String locale, String tokenHash, Instant at) {
        this.id = id;
        this.email = email.value();
        this.mailbox = Mailbox.of(email.value());
        this.locale = locale;
        this.state = State.ASKED;
        this.tokenHash = tokenHash;
        this.askedAt = at;
    }

    UUID id() {
        return id;
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    SubscriptionCard card() {
        return new SubscriptionCard(id, new Address(Address.EMAIL, email), locale, state == State.ASKED, isConfirmed());
    }

    void ask(String newLocale, Instant at) {
        locale = newLocale;
        state = State.ASKED;
        confirmations++;
        askedAt = at;
        endedAt = null;
    }

    void confirm(Instant at) {
        if (state == State.ASKED) {
            state = State.CONFIRMED;
            confirmedAt = at;
            confirmations = 0;
        }
    }

    void end(Instant at) {
        if (state != State.ENDED) {
            state = State.ENDED;
            endedAt = at;
        }
    }
}
