package org.huiyin.letter;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.huiyin.mail.MailModel;
import org.huiyin.people.Address;
import org.huiyin.reach.Way;
import org.jspecify.annotations.Nullable;

/** What is to be done with a notice, decided again at the moment it would leave. A choice without a letter names its reason. */
public sealed interface Decision {

    /**
     * Send this. {@code unsubscribe} is set where one click must end such mails, {@code more} where the person can read it
     * on a page of their own, {@code passedOver} where other ways came first and were closed.
     */
    record Write(
            MailModel mail,
            Address to,
            @Nullable URI unsubscribe,
            @Nullable URI more,
            @Nullable String passedOver) implements Decision {

        public Write(MailModel mail, Address to, @Nullable URI unsubscribe) {
            this(mail, to, unsubscribe, null, null);
        }
    }

    /** Let the person read it on the page of their report. */
    record Show(String reason) implements Decision {}

    /** There is no way to the person; {@code way} says which would come first. */
    record GiveUp(String reason, @Nullable Way way) implements Decision {

        public GiveUp(String reason) {
            this(reason, null);
        }
    }

    /** The person is told of it by that other notice. */
    record Through(UUID notice) implements Decision {}

    /** The person may be told of it at this very moment: it is looked at again after a pause. */
    record Wait(String reason, Duration pause) implements Decision {}

    /** It is no longer owed. */
    record Drop(String reason) implements Decision {}
}
