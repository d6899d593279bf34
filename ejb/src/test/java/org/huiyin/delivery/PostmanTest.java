package org.huiyin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.huiyin.channel.Account;
import org.huiyin.channel.Connector;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Sending;
import org.huiyin.channel.mailbox.Mailboxes;
import org.huiyin.channel.mailbox.MoodyServer;
import org.huiyin.channel.mailbox.MoodyServer.Mood;
import org.huiyin.conversation.Conversation;
import org.huiyin.fix.Fixes;
import org.huiyin.intake.Intake;
import org.huiyin.issue.IssueState;
import org.huiyin.issue.Issues;
import org.huiyin.notice.NoticeCard;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Notices;
import org.huiyin.notice.Outbox;
import org.huiyin.notice.Settlement;
import org.huiyin.notice.Shop;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.reach.WaysTo;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.MigratedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notices on their way, over a mail server with moods, on both databases. */
class PostmanTest {

    private static final Duration UNDO = Duration.ofSeconds(10);

    private final MoodyServer server = new MoodyServer();
    private final List<PostOffice> offices = new ArrayList<>();

    @TempDir
    Path data;

    @AfterEach
    void close() {
        server.close();
        offices.forEach(PostOffice::close);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void threeReportersGetThreeMailsAndTheIssueIsTold(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin", "chen", "sam");
        var postman = postman(shop);

        run(postman);
        assertThat(server.received()).as("within the time to undo").isEmpty();
        shop.pass(UNDO);
        run(postman);
        run(postman);

        assertThat(server.received())
                .extracting(MoodyServer.Received::recipient)
                .containsExactlyInAnyOrder(shop.address("lin"), shop.address("chen"), shop.address("sam"));
        assertThat(shop.notices(issue)).extracting(NoticeCard::state).containsOnly(NoticeState.SENT);
        assertThat(state(shop, issue)).isEqualTo(IssueState.TOLD);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void oneBadAddressStopsNobodyElse(MigratedDatabase database) {
        var shop = shop(database);
        var names = IntStream.range(0, 40).mapToObj(i -> "p" + i).toArray(String[]::new);
        long issue = fixed(shop, names);
        server.towards(shop.address("p7"), Mood.REFUSE_RECIPIENT);
        server.towards(shop.address("p9"), Mood.NEVER_ANSWER_THE_DOT);
        shop.pass(UNDO);

        run(postman(shop));

        var dead = notice(shop, issue, "p7");
        assertThat(dead.state()).isEqualTo(NoticeState.DEAD);
        assertThat(dead.reason()).isEqualTo("refused 550 5.1.1 no such mailbox");
        assertThat(notice(shop, issue, "p9").state()).isEqualTo(NoticeState.UNKNOWN);
        assertThat(shop.notices(issue))
                .filteredOn(card -> card.state() == NoticeState.SENT)
                .hasSize(38);
        run(postman(shop));
        assertThat(server.attemptsFor(shop.address("p7"))).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aGreylistedMailArrivesOnceAfterAPause(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        server.towards(shop.address("lin"), Mood.GREYLIST_ONCE);
        shop.pass(UNDO);

        run(postman(shop));
        assertThat(shop.notices(issue).getFirst().state()).isEqualTo(NoticeState.DUE);
        run(postman(shop));
        assertThat(server.attemptsFor(shop.address("lin")))
                .as("not before its time")
                .isEqualTo(1);
        shop.pass(Duration.ofMinutes(1));
        run(postman(shop));

        assertThat(server.receivedBy(shop.address("lin"))).hasSize(1);
        assertThat(shop.notices(issue).getFirst().state()).isEqualTo(NoticeState.SENT);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aLineThatBreaksBeforeTheMailCausesNoSecondOne(MigratedDatabase database) {
        var shop = shop(database);
        fixed(shop, "lin");
        server.towards(shop.address("lin"), Mood.HANG_UP_BEFORE_DATA_ONCE);
        shop.pass(UNDO);

        run(postman(shop));
        shop.pass(Duration.ofMinutes(1));
        run(postman(shop));

        assertThat(server.receivedBy(shop.address("lin"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aMailWhoseEndIsUnknownIsRepeatedOnceWithTheSameMessageId(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        server.towards(shop.address("lin"), Mood.TAKE_AND_HANG_UP);
        shop.pass(UNDO);

        for (int i = 0; i < 5; i++) {
            run(postman(shop));
            shop.pass(Duration.ofHours(8));
        }

        var received = server.receivedBy(shop.address("lin"));
        assertThat(received).hasSize(2);
        assertThat(received)
                .extracting(MoodyServer.Received::messageId)
                .containsOnly(received.getFirst().messageId());
        assertThat(shop.notices(issue).getFirst().state()).isEqualTo(NoticeState.UNKNOWN);
        assertThat(state(shop, issue)).as("nothing more will be tried").isEqualTo(IssueState.TOLD);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void twoPostmenNeverCarryTheSameNotice(MigratedDatabase database) throws Exception {
        var shop = shop(database);
        var names = IntStream.range(0, 60).mapToObj(i -> "p" + i).toArray(String[]::new);
        long issue = fixed(shop, names);
        shop.pass(UNDO);
        var first = postman(shop);
        var second = postman(shop);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var postman : List.of(first, second)) {
                threads.submit(() -> {
                    start.await();
                    run(postman);
                    return null;
                });
            }
            start.countDown();
        }

        await().until(() -> first.isIdle() && second.isIdle());
        assertThat(server.received()).hasSize(60);
        assertThat(server.received())
                .extracting(MoodyServer.Received::recipient)
                .doesNotHaveDuplicates();
        assertThat(shop.notices(issue))
                .allSatisfy(card -> assertThat(card.attempts()).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatAPostmanLeftBehindWhoDiedIsTakenUpWhenItsLeaseEnds(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        shop.pass(UNDO);
        var died = lease(shop, issue);

        run(postman(shop));
        assertThat(server.received()).as("while the lease lasts").isEmpty();
        shop.pass(Outbox.LEASE.plusMillis(1));
        run(postman(shop));

        assertThat(server.received()).hasSize(1);
        assertThat(shop.notices(issue).getFirst().state()).isEqualTo(NoticeState.SENT);
        boolean written = shop.ask(Outbox.class, outbox -> outbox.settle(died, Settlement.dead("too-late")));
        assertThat(written).as("the one who was thought dead wakes up").isFalse();
        assertThat(shop.notices(issue).getFirst().state()).isEqualTo(NoticeState.SENT);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatWasSentIsWrittenDownLaterWhenTheDatabaseIsAway(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        shop.pass(UNDO);
        var failures = new AtomicInteger(1);
        var postman = office(shop, Mailboxes.at(server.port())).postman(new PostOffice.SteppedOutbox(shop) {
            @Override
            public boolean settle(NoticeCard leased, Settlement end) {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("The database is away");
                }
                return super.settle(leased, end);
            }
        });

        run(postman);
        shop.pass(Outbox.LEASE.plusSeconds(30));
        run(postman);

        assertThat(server.received()).hasSize(1);
        assertThat(shop.notices(issue).getFirst().state()).isEqualTo(NoticeState.SENT);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aNoticeThatKillsWhoeverCarriesItIsGivenUp(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        shop.pass(UNDO);

        for (int death = 0; death < RetryPolicy.MOST_LOST_LEASES; death++) {
            lease(shop, issue);
            shop.pass(Outbox.LEASE.plusSeconds(1));
        }
        run(postman(shop));

        assertThat(server.received()).isEmpty();
        assertThat(shop.notices(issue).getFirst().state()).isEqualTo(NoticeState.DEAD);
        assertThat(shop.notices(issue).getFirst().reason()).isEqualTo("lost-too-often");
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoLeavesTheIssueBeforeTheMailLeavesGetsNone(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "withdrawn", "moved", "stays");
        var withdrawn = notice(shop, issue, "withdrawn").report();
        shop.tell(Intake.class, intake -> intake.withdraw(withdrawn));
        shop.stand(notice(shop, issue, "moved").report(), shop.issue());
        shop.pass(UNDO);

        run(postman(shop));

        assertThat(server.received())
                .extracting(MoodyServer.Received::recipient)
                .containsExactly(shop.address("stays"));
        assertThat(state(shop, issue)).isEqualTo(IssueState.TOLD);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anOutcomeThatIsUndoneInTimeIsNotTold(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        shop.tell(Fixes.class, fixes -> fixes.reopen(issue, Shop.ADMIN));
        shop.pass(UNDO);

        run(postman(shop));

        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoUnsubscribesWhileItWaitsGetsNoMail(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        shop.tell(WaysTo.class, ways -> ways.stop(shop.notices(issue).getFirst().personId(), shop.now()));
        shop.pass(UNDO);

        run(postman(shop));

        assertThat(server.received()).isEmpty();
        assertThat(shop.notices(issue))
                .extracting(NoticeCard::channel, NoticeCard::reason)
                .containsExactly(tuple("page", "unsubscribed"));
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void withoutAMailServerEverythingWaitsAndLeavesWhenThereIsOne(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        shop.pass(Duration.ofDays(2));
        run(office(shop, Mailboxes.none()).postman());
        assertThat(shop.notices(issue).getFirst().attempts()).isZero();

        run(postman(shop));

        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatWaitedTooLongWaitsForAPerson(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        shop.pass(Duration.ofDays(15));

        run(postman(shop));
        assertThat(server.received()).isEmpty();
        var held = shop.notices(issue).getFirst();
        assertThat(held.reason()).isEqualTo("stale");
        assertThat(held.state()).isEqualTo(NoticeState.DUE);

        shop.tell(Notices.class, notices -> notices.retry(held.id(), Shop.ADMIN));
        run(postman(shop));
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aSlowMailHoldsUpNoOther(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "slow", "p1", "p2", "p3", "p4", "p5", "p6");
        shop.pass(UNDO);
        var release = new CountDownLatch(1);
        var slow = new Stub(mail -> {
            if (mail.address().startsWith("slow")) {
                release.await();
            }
            return new Sending.Accepted();
        });
        var postman = office(shop, slow).postman();

        postman.deliverDue();
        await().until(() -> shop.notices(issue).stream()
                        .filter(card -> card.state() == NoticeState.SENT)
                        .count()
                == 6);
        release.countDown();

        await().until(() -> notice(shop, issue, "slow").state() == NoticeState.SENT);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aFailureWhileSendingIsNotTakenForARefusal(MigratedDatabase database) {
        var shop = shop(database);
        long issue = fixed(shop, "lin");
        shop.pass(UNDO);
        Connector broken = new Stub(mail -> {
            throw new IllegalStateException("out of luck");
        });

        run(office(shop, broken).postman());

        assertThat(shop.notices(issue).getFirst().state()).isEqualTo(NoticeState.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anAnswerQuotesTheReportOnlyToAnAddressThatHasProvenItself(MigratedDatabase database) {
        var shop = shop(database);
        long issue = shop.issue();
        shop.report(issue, "proven");
        shop.report(issue, "unproven");
        shop.tell(People.class, people -> people.verified(Address.email(shop.address("proven"))));
        var message = shop.ask(Conversation.class, talk -> talk.answerEveryone(issue, "我们加了一台收银机。", Shop.ADMIN));
        shop.tell(Conversation.class, talk -> talk.note(issue, "秘密 SECRET-NOTE", Shop.ADMIN));
        shop.announceAnswer(message.id());
        shop.pass(UNDO);

        run(postman(shop));

        assertThat(decoded(shop.address("proven"))).contains("我们加了一台收银机。").contains("付款成功了");
        assertThat(decoded(shop.address("unproven"))).contains("我们加了一台收银机。").doesNotContain("付款成功了");
        assertThat(server.received())
                .allSatisfy(mail -> assertThat(mail.content()).doesNotContain("SECRET-NOTE"));
    }

    private String decoded(String address) {
        return MimeText.of(server.receivedBy(address).getFirst().content());
    }

    private Shop shop(MigratedDatabase database) {
        return new Shop(database, data.resolve(database.toString())).sendingTo(server.port());
    }

    private Postman postman(Shop shop) {
        return office(shop, Mailboxes.at(server.port())).postman();
    }

    private PostOffice office(Shop shop, Connector connector) {
        var office = new PostOffice(shop, connector);
        offices.add(office);
        return office;
    }

    /** Until nothing is on its way any more. */
    private static void run(Postman postman) {
        postman.deliverDue();
        await().until(postman::isIdle);
        postman.deliverDue();
        await().until(postman::isIdle);
    }

    private static long fixed(Shop shop, String... names) {
        long issue = shop.issue();
        for (var name : names) {
            shop.report(issue, name);
        }
        var what = new Bilingual("订单状态五秒内更新", "Orders update within five seconds");
        shop.tell(Fixes.class, fixes -> fixes.fix(issue, what, "remedy", Shop.ADMIN));
        shop.announce(issue);
        return issue;
    }

    private static NoticeCard lease(Shop shop, long issue) {
        var notice = shop.notices(issue).getFirst();
        return shop.ask(Outbox.class, outbox -> outbox.lease(notice)).orElseThrow();
    }

    private static NoticeCard notice(Shop shop, long issue, String name) {
        return shop.notices(issue).stream()
                .filter(card -> card.address() != null && card.address().value().equals(shop.address(name)))
                .findFirst()
                .orElseThrow();
    }

    private static IssueState state(Shop shop, long issue) {
        return shop.ask(Issues.class, issues -> issues.find(issue).orElseThrow().state());
    }

    private interface Behaviour {
        Sending send(Outgoing mail) throws InterruptedException;
    }

    /** A way out that does as it is told. */
    private record Stub(Behaviour behaviour) implements Connector {

        @Override
        public String kind() {
            return "email";
        }

        @Override
        public Limits limits() {
            return Limits.MAIL;
        }

        @Override
        public boolean isConnected(Account account) {
            return true;
        }

        @Override
        public Sending send(Outgoing message, Account account) {
            try {
                return behaviour.send(message);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Sending.Later("interrupted");
            }
        }
    }
}
