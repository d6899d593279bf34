package org.huiyin.channel.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some mails as they lay in the mailbox, and where to go on. */
record ImapPage(List<Fetched> mails, ImapPosition next, boolean more) {

    ImapPage {
        mails = List.copyOf(mails);
    }

    /**
     * @param why its header alone was fetched, and for what reason; null where it is whole
     * @param receivedAt by the clock of the mail server: the date that senders write is theirs to choose
     */
    record Fetched(
            long uid,
            Instant receivedAt,
            byte[] bytes,
            @Nullable String why) {}
}
