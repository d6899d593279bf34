package org.huiyin.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody on a channel: when we last heard of them, and how often we wrote since. */
@Entity
@IdClass(ContactId.class)
class Contact {

    @Id
    private String channel;

    @Id
    private String address;

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    private int said;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    private @Nullable String scene;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(String channel, String address) {
        this.channel = channel;
        this.address = address;
    }

    /** Every message opens the reply window anew; one that comes late does not close it again. */
    void heard(Instant at) {
        if (heardAt == null || at.isAfter(heardAt)) {
            heardAt = at;
            said = 0;
        }
        leftAt = null;
    }

    void said() {
        said++;
    }

    void came(String code) {
        leftAt = null;
        scene = code.isEmpty() ? scene : code;
    }

    void left(Instant at) {
        leftAt = at;
    }

    @Nullable Instant heardAt() {
        return heardAt;
    }

    int timesSaid() {
        return said;
    }

    boolean hasLeft() {
        return leftAt != null;
    }

    @Nullable String scene() {
        return scene;
    }
}
