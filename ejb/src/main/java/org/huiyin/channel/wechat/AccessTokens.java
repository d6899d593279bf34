package org.huiyin.channel.wechat;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Access tokens, each fetched once and used until four fifths of its life are over. A token that the vendor no longer takes
 * is fetched anew by one caller; the others wait for that one.
 */
public final class AccessTokens {

    private static final double USED = 0.8;

    private final Clock clock;
    private final Map<String, Fetched> byAccount = new ConcurrentHashMap<>();

    private record Fetched(String token, Instant until) {}

    public AccessTokens(Clock clock) {
        this.clock = clock;
    }

    /** @param fetch asks the vendor; its answer has {@code access_token} and {@code expires_in} */
    public String of(String account, Supplier<JsonObject> fetch) {
        return byAccount
                .compute(
                        account,
                        (name, known) ->
                                known != null && known.until().isAfter(clock.instant()) ? known : fetched(fetch.get()))
                .token();
    }

    /** That token is refused: nobody uses it again. One that was fetched meanwhile stays. */
    public void refused(String account, String token) {
        byAccount.computeIfPresent(account, (name, known) -> known.token().equals(token) ? null : known);
    }

    /** Calls with the token, and once more with a new one where the vendor refuses it. */
    public JsonObject with(
            String account,
            Supplier<JsonObject> fetch,
            Function<JsonObject, Boolean> isRefused,
            Function<String, JsonObject> call) {
        var token = of(account, fetch);
        var answer = call.apply(token);
        if (!isRefused.apply(answer)) {
            return answer;
        }
        refused(account, token);
        return call.apply(of(account, fetch));
    }

    private Fetched fetched(JsonObject answer) {
        var token = answer.getString("access_token", "");
        if (token.isEmpty()) {
            throw new TokenRefused(answer.getInt("errcode", 0) + " " + answer.getString("errmsg", ""));
        }
        var life = Duration.ofSeconds((long) (answer.getInt("expires_in", 0) * USED));
        return new Fetched(token, clock.instant().plus(life));
    }

    /** The vendor gives us none: something is wrong with what the operator gave. */
    public static final class TokenRefused extends RuntimeException {
        public TokenRefused(String words) {
            super(words);
        }
    }
}
