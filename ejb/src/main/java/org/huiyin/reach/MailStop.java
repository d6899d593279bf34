package org.huiyin.reach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a person ended mails about outcomes. What they report later with the wish to be told counts again. */
@Entity
@Table(name = "mail_stop")
class MailStop {

    /** As in a notice, where the person may be of another kind. */
    private static final String REPORTER = "reporter:";

    @Id
    private String person;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected MailStop() {}

    MailStop(UUID reporter, Instant at) {
        this.person = keyOf(reporter);
        this.at = at;
    }

    UUID reporter() {
        return UUID.fromString(person.substring(REPORTER.length()));
    }

    static String keyOf(UUID reporter) {
        return REPORTER + reporter;
    }

    Instant at() {
        return at;
    }

    void renew(Instant now) {
        at = now;
    }
}
