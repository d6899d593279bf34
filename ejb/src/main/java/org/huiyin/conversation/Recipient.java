package org.huiyin.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a message was said to the author of a report. Fixed when it was said: a later merge adds nobody. */
@Entity(name = "Recipient")
@Table(name = "message_recipient")
@IdClass(RecipientId.class)
class Recipient {

    @Id
    @Column(name = "message_id")
    private UUID message;

    @Id
    @Column(name = "report_id")
    private UUID report;

    @SuppressWarnings("NullAway.Init")
    protected Recipient() {}

    Recipient(UUID message, UUID report) {
        this.message = message;
        this.report = report;
    }
}
