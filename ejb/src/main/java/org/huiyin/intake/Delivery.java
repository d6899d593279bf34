package org.huiyin.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

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

    void erase() {
        body = new byte[0];
    }
}
