package org.huiyin.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives birth to ids. They sort by time of birth; what people read out is a reference of its own. */
@ApplicationScoped
public class Ids {

    /** Crockford's base 32: no I, L, O, U, so that nobody has to ask twice on the phone. */
    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final int REFERENCE_LENGTH = 8;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** Low enough that a thousand more ids of the same millisecond still count upwards. */
    private static final int FIRST_COUNTS = 0xBFF;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long millisecond;
    private long count;

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /**
     * UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, 12 bits that count within the millisecond (6.2, method 1),
     * 62 random bits. Ids of one millisecond sort in the order they were made, so that a log reads in the order of events.
     */
    public UUID next() {
        long rest = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(timeAndCount(), rest);
    }

    private synchronized long timeAndCount() {
        long now = clock.millis();
        count = now == millisecond ? (count + 1) & 0xFFF : random.nextInt(FIRST_COUNTS);
        millisecond = now;
        return (now << 16) | 0x7000L | count;
    }

    /** Smaller than every id of that moment, and greater than all before it. */
    public static UUID atEarliest(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000000000000000L);
    }

    /** Where a walk through all ids begins: as a value, because PostgreSQL asks what type a missing one has. */
    public static UUID orBeforeAll(@Nullable UUID last) {
        return last == null ? BEFORE_ALL : last;
    }

    /** Eight random characters (40 bits): enough to name a report, not to open it. */
    public String reference() {
        char[] reference = new char[REFERENCE_LENGTH];
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            reference[i] = CROCKFORD[random.nextInt(CROCKFORD.length)];
        }
        return new String(reference);
    }
}
