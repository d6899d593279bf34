package org.huiyin.indexing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.huiyin.search.encode.Meaning;

/** What the models read from a report. A cache like the index, only dearer: it can be read again from the text. */
@Entity
@Table(name = "report_meaning")
class StoredMeaning {

    @Id
    @Column(name = "report")
    private UUID report;

    private byte[] vectors;

    @SuppressWarnings("NullAway.Init")
    protected StoredMeaning() {}

    StoredMeaning(UUID report, Meaning meaning) {
        this.report = report;
        this.vectors = meaning.toBytes();
    }

    UUID report() {
        return report;
    }

    Meaning meaning() {
        return Meaning.fromBytes(vectors);
    }
}
