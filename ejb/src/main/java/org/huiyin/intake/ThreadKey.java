package org.huiyin.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The name of a message or of a chat on its channel, and the report whose conversation it belongs to. */
@Entity
@Table(name = "thread_key")
@IdClass(ThreadKeyId.class)
class ThreadKey {

    @Id
    private String channel;

    @Id
    private String name;

    @Column(name = "report_id")
    private UUID report;

    private boolean opened;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected ThreadKey() {}

    ThreadKey(String channel, String name, UUID report, Instant at) {
        this.channel = channel;
        this.name = name;
        this.report = report;
        this.at = at;
    }

    UUID report() {
        return report;
    }

    Instant at() {
        return at;
    }

    boolean hasOpened() {
        return opened;
    }

    void opened() {
        opened = true;
    }

    void leadTo(UUID other, Instant moment) {
        report = other;
        at = moment.isAfter(at) ? moment : at;
    }
}
