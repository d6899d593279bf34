package org.huiyin.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An image that belongs to a report. */
@Entity
class Attachment {

    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "storage_key")
    private String storageKey;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private int width;
    private int height;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private String sha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(UUID report, KeptImage image, Instant at) {
        this.id = image.id();
        this.report = report;
        this.storageKey = image.storageKey();
        this.name = image.name();
        this.mediaType = image.mediaType();
        this.width = image.width();
        this.height = image.height();
        this.sizeBytes = image.sizeBytes();
        this.sha256 = image.sha256();
        this.createdAt = at;
    }

    KeptImage image() {
        return new KeptImage(id, storageKey, name, mediaType, width, height, sizeBytes, sha256);
    }
}
