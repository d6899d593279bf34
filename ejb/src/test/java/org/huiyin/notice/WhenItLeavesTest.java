package org.huiyin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiyin.channel.mailbox.Mailboxes;
import org.huiyin.channel.mailbox.MoodyServer;
import org.huiyin.delivery.PostOffice;
import org.huiyin.fix.Fixes;
import org.huiyin.people.Members;
import org.huiyin.people.NewMember;
import org.huiyin.people.NewWorkgroup;
import org.huiyin.people.Workgroups;
import org.huiyin.routing.Routing;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Night, budget and digest at the doors: the shop's clock begins at 16:00 in Shanghai. */
class WhenItLeavesTest {

    private static final Duration UNDO = Duration.ofSeconds(10);

    private final MoodyServer server = new MoodyServer();

    @TempDir
    Path data;

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatComesUpAtNightLeavesInTheMorning(MigratedDatabase database) {
        var shop = new Shop(database, data, wired -> wired.setting("huiyin.notice.quiet-hours", "22:00-08:00"))
                .sendingTo(server.port());
        long issue = shop.issue();
        shop.report(issue, "lin");
        shop.pass(Duration.ofHours(7));
        fix(shop, issue);

        deliver(shop, Duration.ofMinutes(1));
        assertThat(server.receivedBy(shop.address("lin"))).isEmpty();

        deliver(shop, Duration.ofHours(9));
        assertThat(server.receivedBy(shop.address("lin"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void oneADayMeansThatTheSecondWaitsUntilTomorrow(MigratedDatabase database) {
        var shop = new Shop(database, data, wired -> wired.setting("huiyin.notice.budget-per-day", "1"))
                .sendingTo(server.port());
        long one = shop.issue();
        long two = shop.issue();
        shop.report(one, "lin");
        shop.report(two, "lin");
        fix(shop, one);
        shop.pass(Duration.ofMinutes(1));
        fix(shop, two);

        deliver(shop, Duration.ofMinutes(1));
        assertThat(server.receivedBy(shop.address("lin"))).hasSize(1);

        deliver(shop, Duration.ofHours(24));
        assertThat(server.receivedBy(shop.address("lin"))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aGroupHearsInOneMailWhatItGotWithinTheHour(MigratedDatabase database) {
        var shop = new Shop(database, data).sendingTo(server.port());
        var group = group(shop);
        assign(shop, group);
        assign(shop, group);

        digests(shop);
        deliver(shop, UNDO);
        assertThat(server.receivedBy(shop.address("lead")))
                .as("while the hour is not over")
                .isEmpty();

        shop.pass(Duration.ofHours(1));
        digests(shop);
        digests(shop);
        deliver(shop, UNDO);
        assertThat(server.receivedBy(shop.address("lead"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aDigestThatWasDueWhileTheProcessWasDownIsSentWhenItIsBack(MigratedDatabase database) {
        var shop = new Shop(database, data).sendingTo(server.port());
        var group = group(shop);
        assign(shop, group);
        shop.pass(Duration.ofHours(1));
        digests(shop);
        assign(shop, group);

        shop.pass(Duration.ofHours(9));
        digests(shop);
        deliver(shop, UNDO);

        assertThat(server.receivedBy(shop.address("lead"))).hasSize(2);
    }

    private static UUID group(Shop shop) {
        var name = new Bilingual("平台组" + shop.mark, "Platform " + shop.mark);
        var group = shop.ask(Workgroups.class, groups -> groups.add(new NewWorkgroup(name, 24), Caller.SYSTEM))
                .id();
        var lead = NewMember.of(shop.address("lead"), "周远", List.of(Role.LEAD), List.of(group));
        shop.tell(Members.class, members -> members.add(lead, Caller.SYSTEM));
        return group;
    }

    private static void assign(Shop shop, UUID group) {
        long issue = shop.issue();
        shop.tell(Routing.class, routing -> routing.assign(issue, group, null, Shop.ADMIN));
    }

    private static void digests(Shop shop) {
        shop.tell(OwingOthers.class, OwingOthers::digests);
    }

    private static void fix(Shop shop, long issue) {
        var changed = new Bilingual("订单状态五秒内更新", "Orders update within five seconds");
        shop.tell(Fixes.class, fixes -> fixes.fix(issue, changed, "remedy", Shop.ADMIN));
        shop.tell(Owing.class, owing -> owing.outcome(issue));
    }

    private void deliver(Shop shop, Duration later) {
        shop.pass(later);
        try (var office = new PostOffice(shop, Mailboxes.at(server.port()))) {
            office.deliver();
        }
    }
}
