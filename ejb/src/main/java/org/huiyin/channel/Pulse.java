package org.huiyin.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a channel is doing, and how far it was polled. What came in last is in the journal. */
@Entity
@Table(name = "channel_pulse")
class Pulse {

    @Id
    private String channel;

    @Column(name = "last_out")
    private @Nullable Instant lastOut;

    @Column(name = "failed_at")
    private @Nullable Instant failedAt;

    private @Nullable String failure;

    @Column(name = "poll_position")
    private @Nullable String polled;

    @SuppressWarnings("NullAway.Init")
    protected Pulse() {}

    Pulse(String channel) {
        this.channel = channel;
    }

    String channel() {
        return channel;
    }

    @Nullable String position() {
        return polled;
    }

    void moveTo(String position) {
        polled = position;
    }

    void said(Instant at) {
        lastOut = at;
        works();
    }

    void works() {
        failedAt = null;
        failure = null;
    }

    void failed(String reason, Instant at) {
        failure = reason;
        failedAt = failedAt == null ? at : failedAt;
    }

    PulseCard card() {
        return new PulseCard(channel, lastOut, failedAt, failure);
    }
}
