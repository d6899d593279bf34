package org.huiyin.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.channel.Raw;
import org.jspecify.annotations.Nullable;

/** Raw bytes as received, unique by channel and external id: what arrives twice is one delivery. */
@Entity
class Delivery {

    @Id
    private UUID id;

    private String channel;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "content_type")
    private String contentType;

    private byte[] body;

    @Column(name = "body_hash")
    private String bodyHash;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int tries;
    private @Nullable String reason;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    private long sequence;

    /** Whose conversation it went on with. */
    @Column(name = "report_id")
    private @Nullable UUID report;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    Delivery(UUID id, String channel, String externalId, String contentType, byte[] body, String bodyHash, Instant at) {
        this.id = id;
        this.channel = channel;
        this.externalId = externalId;
        this.contentType = contentType;
        this.body = body.clone();
        this.bodyHash = bodyHash;
        this.receivedAt = at;
        this.state = DeliveryState.PROCESSED;
    }

    /** Kept, and to be understood later. */
    Delivery(UUID id, String channel, Raw raw, String bodyHash, Instant at, Instant dueAt) {
        this(id, channel, raw.externalId(), raw.contentType(), raw.body(), bodyHash, at);
        this.state = DeliveryState.KEPT;
        this.sentAt = raw.sentAt();
        this.sequence = raw.sequence();
        this.dueAt = dueAt;
    }

    UUID id() {
        return id;
    }

    boolean hasBody(String hash) {
        return bodyHash.equals(hash);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isOver() {
        return state == DeliveryState.PROCESSED;
    }

    void processed(@Nullable String because) {
        state = DeliveryState.PROCESSED;
        reason = because;
        dueAt = null;
    }

    void joined(UUID conversation, String because) {
        report = conversation;
        processed(because);
    }

    void quarantine(String because) {
        state = DeliveryState.QUARANTINED;
        reason = because;
        dueAt = null;
    }

    void tryAgain(Instant at) {
        state = DeliveryState.KEPT;
        tries = 0;
        reason = null;
        dueAt = at;
    }

    void discard() {
        state = DeliveryState.DISCARDED;
        dueAt = null;
    }

    DeliveryCard card() {
        return new DeliveryCard(
                id, channel, externalId, contentType, body.length, state, tries, reason, receivedAt, sentAt);
    }

    Raw raw() {
        return new Raw(externalId, contentType, body.clone(), sentAt == null ? receivedAt : sentAt, sequence);
    }

    void erase() {
        body = new byte[0];
    }
}
