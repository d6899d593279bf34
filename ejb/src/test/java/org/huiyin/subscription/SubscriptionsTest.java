package org.huiyin.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.huiyin.notice.Shop;
import org.huiyin.people.Address;
import org.huiyin.people.Mailbox;
import org.huiyin.shared.MigratedDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asking to hear of releases, on both databases. */
class SubscriptionsTest {

    private static final String DATABASES = "org.huiyin.shared.MigratedDatabase#both";

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aMailboxIsAskedToConfirmOnceADayAndThreeTimesInAll(MigratedDatabase database) {
        var shop = new Shop(database, data);
        for (int day = 0; day < 6; day++) {
            for (int spelling = 0; spelling < 3; spelling++) {
                ask(
                        shop,
                        Address.email("victim." + shop.mark + (spelling == 0 ? "" : "+" + spelling) + "@example.org"));
            }
            assertThat(asked(shop)).as("on day " + day).isEqualTo(Math.min(day + 1, 3));
            shop.pass(Duration.ofHours(25));
        }
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void onlyWhoReadsAtTheAddressConfirms(MigratedDatabase database) {
        var shop = new Shop(database, data);
        var lin = Subscribers.add(shop, Address.email(shop.address("lin")), false);

        assertThat(confirm(shop, "nonsense")).isFalse();
        assertThat(Subscribers.isConfirmed(shop, lin)).isFalse();

        var token = shop.ask(Subscriptions.class, subscriptions -> subscriptions.tokenOf(lin));
        assertThat(confirm(shop, token)).isTrue();
        assertThat(confirm(shop, token)).as("pressed twice").isTrue();
        assertThat(Subscribers.isConfirmed(shop, lin)).isTrue();
    }

    private static boolean confirm(Shop shop, String token) {
        return shop.ask(Subscriptions.class, subscriptions -> subscriptions.confirm(token));
    }

    private static void ask(Shop shop, Address email) {
        shop.tell(Subscriptions.class, subscriptions -> subscriptions.ask(email, "en"));
    }

    private static long asked(Shop shop) {
        var mailbox = Mailbox.of("victim." + shop.mark + "@example.org");
        return shop.ask(SubscriptionRows.class, rows -> rows.unanswered(mailbox));
    }
}
