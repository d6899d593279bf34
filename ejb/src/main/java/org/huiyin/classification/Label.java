package org.huiyin.classification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opinion about a report, with its confidence and where it comes from. A better one supersedes it; it stays. */
@Entity
class Label {

    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID report;

    @Enumerated(EnumType.STRING)
    private LabelKind kind;

    private String label;
    private double confidence;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    private Instant at;

    /** Report and kind while this is the current label of its kind, null afterwards: the database allows one. */
    @Column(name = "current_key")
    private @Nullable String currentKey;

    @SuppressWarnings("NullAway.Init")
    protected Label() {}

    Label(UUID id, UUID report, Opinion opinion, @Nullable UUID decidedBy, Instant at) {
        this.id = id;
        this.report = report;
        this.kind = opinion.kind();
        this.label = opinion.label();
        this.confidence = opinion.confidence();
        this.origin = opinion.origin();
        this.decidedBy = decidedBy;
        this.at = at;
        this.currentKey = key(report, opinion.kind());
    }

    static String key(UUID report, LabelKind kind) {
        return report + ":" + kind;
    }

    UUID id() {
        return id;
    }

    UUID report() {
        return report;
    }

    LabelKind kind() {
        return kind;
    }

    Opinion opinion() {
        return new Opinion(kind, label, confidence, origin);
    }

    Example example(String text) {
        return new Example(report, text, kind, label, origin, at);
    }

    void supersede() {
        currentKey = null;
    }
}
