package org.huiyin.channel.mailbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailbox was read: everything up to {@code last} is kept, everything up to {@code done} is also marked there as
 * the operator wants. UIDs mean something only as long as {@code validity} stays; if it changes, everything since the
 * beginning is fetched once more, and known by what it says.
 *
 * @param since mails that came before belong to a time when nobody here read them
 */
record ImapPosition(long validity, long done, long last, Instant since) {

    private static final int NUMBERS = 4;

    static ImapPosition beginning(long validity, long last, Instant since) {
        return new ImapPosition(validity, last, last, since);
    }

    /** Empty where there is none, or none that can be read. */
    static Optional<ImapPosition> read(@Nullable String text) {
        var parts = text == null ? List.<String>of() : List.of(text.split("/", NUMBERS));
        if (parts.size() != NUMBERS) {
            return Optional.empty();
        }
        try {
            var numbers = parts.stream().map(Long::valueOf).toList();
            return Optional.of(new ImapPosition(
                    numbers.get(0), numbers.get(1), numbers.get(2), Instant.ofEpochSecond(numbers.get(3))));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    ImapPosition at(long uid) {
        return new ImapPosition(validity, done, Math.max(last, uid), since);
    }

    ImapPosition putAway() {
        return new ImapPosition(validity, last, last, since);
    }

    /** In the same mailbox under other numbers. */
    ImapPosition under(long other) {
        return other == validity ? this : new ImapPosition(other, 0, 0, since);
    }

    @Override
    public String toString() {
        return validity + "/" + done + "/" + last + "/" + since.getEpochSecond();
    }
}
