package org.huiyin.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a person ended mails about outcomes. What they report later with the wish to be told counts again. */
@Entity
@Table(name = "mail_stop")
class MailStop {

    @Id
    private String person;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected MailStop() {}

    MailStop(Person person, Instant at) {
        this.person = person.toString();
        this.at = at;
    }

    String person() {
        return person;
    }

    Instant at() {
        return at;
    }

    void renew(Instant now) {
        at = now;
    }
}
