package org.huiyin.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Gives birth to ids. They sort by time of birth; what people read out is a reference of its own. */
@ApplicationScoped
public class Ids {

    /** Crockford's base 32: no I, L, O, U, so that nobody has to ask twice on the phone. */
    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final int REFERENCE_LENGTH = 8;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then 74 random bits. */
    public UUID next() {
        long time = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        long rest = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(time, rest);
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
