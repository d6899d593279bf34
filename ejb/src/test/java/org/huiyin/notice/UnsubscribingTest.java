package org.huiyin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.huiyin.fix.Fixes;
import org.huiyin.people.Address;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.subscription.Subscribers;
import org.huiyin.subscription.SubscriptionAsked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beginning and ending mails by the links in them, on both databases. */
class UnsubscribingTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoSubscribesIsAskedAtTheirAddress(MigratedDatabase database) {
        var shop = new Shop(database, data);
        var address = Address.email(shop.address("lin"));
        var lin = Subscribers.add(shop, address, false);

        shop.tell(OwingOthers.class, others -> others.asked(new SubscriptionAsked(lin)));

        assertThat(shop.to(Person.subscriber(lin)))
                .singleElement()
                .returns(NoticeKind.SUBSCRIPTION, NoticeCard::kind)
                .returns(address, NoticeCard::address)
                .returns("zh-CN", NoticeCard::locale);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void unsubscribingEndsWhatTheLinkNamesAndNothingElse(MigratedDatabase database) {
        var shop = new Shop(database, data);
        var lin = Subscribers.add(shop, Address.email(shop.address("lin")), true);
        var chen = Subscribers.add(shop, Address.email(shop.address("chen")), true);
        var token = token(shop, Person.subscriber(lin));

        shop.tell(Unsubscribing.class, links -> {
            assertThat(links.ending(token)).contains(Unsubscribing.Ending.RELEASES);
            assertThat(links.ending(token + "x")).isEmpty();
            assertThat(links.end("nonsense")).isEmpty();
        });
        assertThat(Subscribers.isConfirmed(shop, lin)).isTrue();
        shop.tell(Unsubscribing.class, links -> links.end(token));
        shop.tell(Unsubscribing.class, links -> links.end(token));

        assertThat(Subscribers.isConfirmed(shop, lin)).isFalse();
        assertThat(Subscribers.isConfirmed(shop, chen)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoEndsOutcomeMailsReadsThemOnThePageUntilTheyReportAgain(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        fix(shop, issue);
        announce(shop, issue);
        var person = shop.notices(issue).getFirst().to();
        shop.tell(Unsubscribing.class, links -> links.end(token(shop, person)));

        long second = shop.issue();
        shop.stand(shop.notices(issue).getFirst().report(), second);
        fix(shop, second);
        announce(shop, second);
        assertThat(shop.notices(second)).extracting(NoticeCard::reason).containsExactly("unsubscribed");

        shop.pass(Duration.ofHours(1));
        long third = shop.issue();
        shop.report(third, "lin");
        fix(shop, third);
        announce(shop, third);
        assertThat(shop.notices(third)).extracting(NoticeCard::channel).containsExactly("email");
    }

    private static void fix(Shop shop, long issue) {
        shop.tell(Fixes.class, fixes -> fixes.fix(issue, new Bilingual("改好了", "Done"), "remedy", Shop.ADMIN));
    }

    private static void announce(Shop shop, long issue) {
        shop.tell(Owing.class, owing -> owing.outcome(issue));
    }

    private static String token(Shop shop, Person person) {
        return shop.ask(Tokens.class, tokens -> tokens.of(Tokens.STOP, person.toString()));
    }
}
