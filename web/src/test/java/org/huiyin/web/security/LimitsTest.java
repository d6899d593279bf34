package org.huiyin.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huiyin.shared.Refusal;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Map<String, String> settings = new HashMap<>();
    private final Watch watch = new Watch();

    LimitsTest() {
        for (var budget : Budget.values()) {
            settings.put(budget.key(), "3 per minute");
        }
    }

    @Test
    void theFourthInAMinuteIsRefusedAndToldWhenToComeBack() {
        var limits = limits("203.0.113.9");
        spend(limits, 3);

        assertThatThrownBy(() -> limits.spend(Budget.REPORTS))
                .isInstanceOfSatisfying(Refusal.TooMany.class, refusal -> assertThat(refusal.retryAfter())
                        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(21)));

        watch.pass(Duration.ofSeconds(21));
        assertThatCode(() -> limits.spend(Budget.REPORTS)).doesNotThrowAnyException();
    }

    @Test
    void aRandomForwardedForEachTimeChangesNothing() {
        var limits = limits("203.0.113.9", "1.2.3.4");
        spend(limits, 3);

        assertThatThrownBy(() -> limits.spend(Budget.REPORTS)).isInstanceOf(Refusal.TooMany.class);
    }

    @Test
    void loopbackIsExemptAsLongAsNoProxyIsTrusted() {
        spend(limits("127.0.0.1"), 50);

        settings.put("huiyin.trusted-proxies", "127.0.0.1");
        var behindProxy = limits("127.0.0.1", "203.0.113.9");
        spend(behindProxy, 3);
        assertThatThrownBy(() -> behindProxy.spend(Budget.REPORTS)).isInstanceOf(Refusal.TooMany.class);
    }

    @Test
    void anEmptyListExemptsNobody() {
        settings.put("huiyin.limits.exempt", "");
        var limits = limits("127.0.0.1");
        spend(limits, 3);

        assertThatThrownBy(() -> limits.spend(Budget.REPORTS)).isInstanceOf(Refusal.TooMany.class);
    }

    @Test
    void oneBudgetSpentLeavesTheOthers() {
        var limits = limits("203.0.113.9");
        spend(limits, 3);

        assertThatCode(() -> limits.spend(Budget.SIMILAR)).doesNotThrowAnyException();
    }

    @Test
    void anAccountIsGuardedAgainstManyAddresses() {
        settings.put("huiyin.trusted-proxies", "127.0.0.1");
        settings.put("huiyin.limits.log-in", "2 per minute");
        var limits = new Limits(
                new Object() {
                    int next = 1;

                    jakarta.servlet.http.HttpServletRequest request() {
                        return (jakarta.servlet.http.HttpServletRequest) java.lang.reflect.Proxy.newProxyInstance(
                                LimitsTest.class.getClassLoader(),
                                new Class<?>[] {jakarta.servlet.http.HttpServletRequest.class},
                                (self, method, arguments) -> method.getName().equals("getRemoteAddr")
                                        ? "198.51.100." + next++
                                        : java.util.Collections.emptyEnumeration());
                    }
                }.request(),
                key -> Optional.ofNullable(settings.get(key)),
                watch);
        limits.spend(Budget.LOG_IN, "lin@shop.example");
        limits.spend(Budget.LOG_IN, "lin@shop.example");

        assertThatThrownBy(() -> limits.spend(Budget.LOG_IN, "lin@shop.example"))
                .isInstanceOf(Refusal.TooMany.class);
    }

    @Test
    void aLimitThatCannotBeReadStopsTheStart() {
        settings.put("huiyin.limits.reports", "many");

        assertThatThrownBy(() -> limits("203.0.113.9")).hasMessageContaining("huiyin.limits.reports");
    }

    private Limits limits(String peer, String... forwardedFor) {
        return new Limits(Requests.from(peer, forwardedFor), key -> Optional.ofNullable(settings.get(key)), watch);
    }

    private static void spend(Limits limits, int times) {
        for (int i = 0; i < times; i++) {
            limits.spend(Budget.REPORTS);
        }
    }

    private static final class Watch implements TimeMeter {

        private long nanos = Duration.ofDays(1).toNanos();

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
