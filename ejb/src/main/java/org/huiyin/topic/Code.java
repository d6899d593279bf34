package org.huiyin.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code on paper: what it stands for never changes, because paper does not. */
@Entity
class Code {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private CodeKind kind;

    private @Nullable String store;
    private @Nullable String product;
    private @Nullable String batch;
    private @Nullable String place;

    /** Counted in the database, never from here. */
    @Column(insertable = true, updatable = false)
    private long scans;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @SuppressWarnings("NullAway.Init")
    protected Code() {}

    Code(UUID id, String code, Asked asked, String by, Instant at) {
        this.id = id;
        this.code = code;
        this.kind = asked.kind();
        this.store = asked.store();
        this.product = asked.product();
        this.batch = asked.batch();
        this.place = asked.place();
        this.createdAt = at;
        this.createdBy = by;
    }

    /** What a code stands for, checked. */
    record Asked(
            CodeKind kind,
            @Nullable String store,
            @Nullable String product,
            @Nullable String batch,
            @Nullable String place) {}

    void withdraw(String by, Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
            withdrawnBy = by;
        }
    }

    void restore() {
        withdrawnAt = null;
        withdrawnBy = null;
    }

    String code() {
        return code;
    }

    CodeCard card(String signed) {
        return new CodeCard(id, signed, kind, store, product, batch, place, scans, createdAt, withdrawnAt != null);
    }
}
