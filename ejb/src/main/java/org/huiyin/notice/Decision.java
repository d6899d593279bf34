package org.huiyin.notice;

import java.net.URI;
import org.huiyin.mail.MailModel;
import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/** What is to be done with a notice, decided again at the moment it would leave. */
sealed interface Decision {

    /**
     * Send this. {@code unsubscribe} is set where one click must end such mails, {@code more} where the person can read it
     * on a page of their own.
     */
    record Write(
            MailModel mail,
            Address to,
            @Nullable URI unsubscribe,
            @Nullable URI more) implements Decision {

        Write(MailModel mail, Address to, @Nullable URI unsubscribe) {
            this(mail, to, unsubscribe, null);
        }
    }

    /** Let the person read it on the page of their report. */
    record Show(String reason) implements Decision {}

    /** There is no way to the person. */
    record GiveUp(String reason) implements Decision {}

    /** It is no longer owed. */
    record Drop(String reason) implements Decision {}
}
