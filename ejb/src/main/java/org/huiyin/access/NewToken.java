package org.huiyin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiyin.shared.Checks;
import org.jspecify.annotations.Nullable;

/** A personal access token as its owner asks for it, unchecked. */
public record NewToken(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable Instant expiresAt) {

    private static final int LONGEST_NAME = 100;
    private static final Duration USUAL = Duration.ofDays(90);

    /** What may be made. */
    record Checked(String name, Set<TokenScope> scopes, Instant expiresAt) {}

    /** Without an end it ends after 90 days, and never later than a year from now. */
    Checked checked(Clock clock) {
        var checks = new Checks();
        var label = checks.text(name, "/name", LONGEST_NAME);
        var wanted = EnumSet.noneOf(TokenScope.class);
        var words = Objects.requireNonNullElse(scopes, List.<String>of());
        for (int i = 0; i < words.size(); i++) {
            var scope = checks.choice(words.get(i), TokenScope.class, "/scopes/" + i);
            if (scope != null) {
                wanted.add(scope);
            }
        }
        checks.require(!words.isEmpty(), "/scopes", "field.required");
        var now = clock.instant();
        var end = expiresAt == null ? now.plus(USUAL) : expiresAt;
        checks.require(end.isAfter(now), "/expiresAt", "access.token-in-the-past");
        checks.require(!end.isAfter(now.plus(SessionKind.TOKEN.longest())), "/expiresAt", "access.token-too-long");
        checks.done();
        return new Checked(label, wanted, end);
    }
}
