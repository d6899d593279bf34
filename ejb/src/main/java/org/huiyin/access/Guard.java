package org.huiyin.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.start.Secrets;
import org.jspecify.annotations.Nullable;

/** Slows down who guesses: per account, per address, and per both. An address of null is one that no limit applies to. */
@ApplicationScoped
class Guard {

    private final LoginAttempts attempts;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Guard(LoginAttempts attempts, Secrets secrets, Ids ids, Clock clock) {
        this.attempts = attempts;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses a try that comes too early; that one is not counted. */
    void admit(String account, @Nullable String address) {
        if (address == null) {
            return;
        }
        var now = clock.instant();
        var since = now.minus(Patience.REMEMBERED);
        var hash = hash(account);
        var wait = Stream.of(
                        Patience.ACCOUNT_FROM_ADDRESS.left(attempts.onAccountFrom(hash, address, since), now),
                        Patience.ACCOUNT.left(attempts.onAccount(hash, since), now),
                        Patience.ADDRESS.left(attempts.from(address, since), now))
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
        if (!wait.isZero()) {
            throw new Refusal.TooMany("access.wait", wait.plusSeconds(1));
        }
    }

    void failed(String account, @Nullable String address) {
        if (address != null) {
            attempts.add(new LoginAttempt(ids.next(), hash(account), address, clock.instant()));
        }
    }

    void succeeded(String account, @Nullable String address) {
        if (address != null) {
            attempts.forget(hash(account), address);
        }
    }

    int forgetOld() {
        return attempts.forgetBefore(clock.instant().minus(Patience.REMEMBERED));
    }

    private String hash(String account) {
        return secrets.hash(account.strip().toLowerCase(Locale.ROOT));
    }
}
