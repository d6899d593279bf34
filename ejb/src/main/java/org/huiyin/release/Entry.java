package org.huiyin.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a release tells of an issue, and in which place. */
@Entity(name = "ReleaseEntry")
@Table(name = "entry")
@IdClass(EntryId.class)
class Entry {

    @Id
    @Column(name = "release_id")
    private UUID release;

    @Id
    @Column(name = "issue_number")
    private long issue;

    private int position;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(UUID release, long issue, int position) {
        this.release = release;
        this.issue = issue;
        this.position = position;
    }
}
