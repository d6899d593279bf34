package org.huiyin.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the columns of a kind of export mean, kept for the next one. */
@Entity
@Table(name = "import_mapping")
class SavedMapping {

    @Id
    private String name;

    private String mapping;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedMapping() {}

    SavedMapping(String name) {
        this.name = name;
        this.mapping = "";
        this.savedBy = "";
        this.savedAt = Instant.EPOCH;
    }

    void means(Mapping columns, String by, Instant at) {
        mapping = columns.write();
        savedBy = by;
        savedAt = at;
    }

    String name() {
        return name;
    }

    Mapping mapping() {
        return Mapping.read(mapping);
    }
}
