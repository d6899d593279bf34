package org.huiyin.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Counts how often somebody does something, and refuses what is too much. Forgets; nothing of it is kept. */
@ApplicationScoped
public class Limits {

    /** So that whoever has many addresses fills no memory. What is pushed out starts anew. */
    private static final int MOST_BUCKETS = 100_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(25);

    private final HttpServletRequest request;
    private final ClientAddress clients;
    private final Set<InetAddress> exempt;
    private final Map<Budget, Allowance> allowances = new EnumMap<>(Budget.class);
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    @Inject
    public Limits(HttpServletRequest request) {
        this(request, key -> given(ConfigProvider.getConfig(), key), TimeMeter.SYSTEM_NANOTIME);
    }

    Limits(HttpServletRequest request, Function<String, Optional<String>> settings, TimeMeter time) {
        this.request = request;
        this.time = time;
        this.clients =
                new ClientAddress(settings.apply("huiyin.trusted-proxies").orElse(""));
        this.exempt = ClientAddress.addresses(
                settings.apply("huiyin.limits.exempt").orElse(clients.trustsSomebody() ? "" : "127.0.0.1,::1"));
        for (var budget : Budget.values()) {
            var text = settings.apply(budget.key())
                    .orElseThrow(() -> new IllegalStateException("No setting " + budget.key()));
            allowances.put(budget, Allowance.parse(budget.key(), text));
        }
    }

    /** Takes one from what the sender of this request may do; refuses where nothing is left. */
    public void spend(Budget budget) {
        var client = client();
        if (!exempt.contains(client)) {
            take(budget, ClientAddress.neighbourhood(client));
        }
    }

    /** As {@link #spend(Budget)}, and also from what may be done to that one, such as an account, by everybody. */
    public void spend(Budget budget, String toWhom) {
        spend(budget);
        if (!exempt.contains(client())) {
            take(budget, "to " + toWhom);
        }
    }

    /** Where this request comes from, for whoever counts in the database; null where no limit applies. */
    public @Nullable String neighbourhood() {
        var client = client();
        return exempt.contains(client) ? null : ClientAddress.neighbourhood(client);
    }

    private InetAddress client() {
        var forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        return clients.of(request.getRemoteAddr(), forwarded);
    }

    private void take(Budget budget, String whose) {
        var bucket = buckets.get(budget + " " + whose, any -> full(Objects.requireNonNull(allowances.get(budget))));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw new Refusal.TooMany("problem.too-many-requests.detail", wait.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private Bucket full(Allowance allowance) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(allowance.many())
                        .refillGreedy(allowance.many(), allowance.per())
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }

    /** As written, also where it is written as nothing: an empty list of exempt addresses exempts nobody. */
    private static Optional<String> given(Config config, String key) {
        for (var source : config.getConfigSources()) {
            var value = source.getValue(key);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
