package org.huiyin.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huiyin.start.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Signs each form that is handed out, for one channel and one day. Tells two taps of one form from two reports, and a
 * fresh form from one that a robot has kept.
 */
@ApplicationScoped
class FormToken {

    private static final String PURPOSE = "form";
    private static final Duration LIFE = Duration.ofDays(1);
    private static final int NONCE = 22;

    private final Secrets secrets;
    private final Clock clock;

    @Inject
    FormToken(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String next(String channel) {
        var unsigned = secrets.randomToken().substring(0, NONCE) + "."
                + clock.instant().getEpochSecond();
        return unsigned + "." + signature(channel, unsigned);
    }

    /** Whether it is one of ours, for that channel, and not too old. */
    boolean isGood(@Nullable String token, String channel) {
        if (token == null) {
            return false;
        }
        int end = token.lastIndexOf('.');
        int middle = token.indexOf('.');
        if (middle != NONCE
                || end <= middle
                || !token.substring(middle + 1, end).matches("\\d{1,12}")) {
            return false;
        }
        boolean ours = MessageDigest.isEqual(
                bytes(signature(channel, token.substring(0, end))), bytes(token.substring(end + 1)));
        var made = Instant.ofEpochSecond(Long.parseLong(token.substring(middle + 1, end)));
        return ours && clock.instant().isBefore(made.plus(LIFE));
    }

    /** The same for every tap on the same form with the same words in it. */
    String idempotencyKey(String token, byte[] words) {
        var hash = secrets.hash(new String(words, StandardCharsets.UTF_8));
        return "form." + token.substring(0, NONCE) + "." + hash;
    }

    private String signature(String channel, String unsigned) {
        return secrets.token(PURPOSE, channel + ":" + unsigned);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
