package org.huiyin.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * PBKDF2 with HMAC-SHA-512. Slow on purpose, so only as many at a time as there are processors: a storm of log-ins makes
 * log-ins wait and nothing else. The way it was made stands in every hash, so that it may change.
 */
@ApplicationScoped
class PasswordHash {

    private static final String NAME = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SecureRandom random = new SecureRandom();
    private final int iterations;
    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
    /** Compared with when nobody is there to compare with. No password leads to it. */
    private final String nobody;

    PasswordHash() {
        this(ITERATIONS);
    }

    PasswordHash(int iterations) {
        this.iterations = iterations;
        this.nobody = written(iterations, new byte[SALT_BYTES], new byte[HASH_BITS / Byte.SIZE]);
    }

    String of(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> written(iterations, salt, derive(password, salt, iterations)));
    }

    /** Takes as long without a hash as with one, so that the time tells nobody who has an account. */
    boolean fits(String password, @Nullable String hash) {
        var parts = (hash == null ? nobody : hash).split(":");
        int turns = Integer.parseInt(parts[1]);
        var salt = Base64.getDecoder().decode(parts[2]);
        var expected = Base64.getDecoder().decode(parts[3]);
        boolean same = inTurn(() -> MessageDigest.isEqual(expected, derive(password, salt, turns)));
        return same && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!processors.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal.TooMany("access.busy", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal.TooMany("access.busy", PATIENCE);
        }
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    private static String written(int iterations, byte[] salt, byte[] hash) {
        var encoder = Base64.getEncoder();
        return String.join(
                ":", NAME, Integer.toString(iterations), encoder.encodeToString(salt), encoder.encodeToString(hash));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
