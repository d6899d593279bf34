package org.huiyin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who spoke. Has no account; is known by addresses alone. */
@Entity
class Reporter {

    @Id
    private UUID id;

    private @Nullable String name;
    private String locale;

    /** Of several who are one person, the first that we met. */
    @Column(name = "person_id")
    private UUID person;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Reporter() {}

    Reporter(UUID id, @Nullable String name, String locale, Instant at) {
        this.id = id;
        this.person = id;
        this.name = name;
        this.locale = locale;
        this.createdAt = at;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    void isPartOf(UUID first) {
        person = first;
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    void erase(Instant at) {
        name = null;
        erasedAt = at;
    }
}
