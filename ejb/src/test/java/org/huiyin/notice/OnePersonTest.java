package org.huiyin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.channel.Connector;
import org.huiyin.channel.Contacts;
import org.huiyin.channel.WaysOut;
import org.huiyin.channel.mailbox.Mailboxes;
import org.huiyin.channel.mailbox.MoodyServer;
import org.huiyin.conversation.Conversation;
import org.huiyin.delivery.Chat;
import org.huiyin.delivery.PostOffice;
import org.huiyin.fix.Fixes;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
import org.huiyin.letter.Decision;
import org.huiyin.letter.Letters;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.people.PersonChanged;
import org.huiyin.people.Persons;
import org.huiyin.people.Wish;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.MigratedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One person over a chat and a mailbox, on both databases: told once, whenever they are joined or separated. */
class OnePersonTest {

    private static final String DATABASES = "org.huiyin.shared.MigratedDatabase#both";
    private static final Duration UNDO = Duration.ofSeconds(10);

    private final MoodyServer server = new MoodyServer();
    private final Chat chat = new Chat();

    @TempDir
    Path data;

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whoWasJoinedBeforeIsToldOnceOverTheChannelUsedLast(MigratedDatabase database) {
        var shop = shop(database, "0");
        long issue = shop.issue();
        var mailed = mailed(shop, issue);
        var chatted = chatted(shop, issue);
        join(shop, chatted, mailed);

        fix(shop, issue);
        deliver(shop, UNDO);

        assertThat(chat.said).containsExactly(openId(shop));
        assertThat(server.received()).isEmpty();
        assertThat(ofFix(shop, issue))
                .extracting(NoticeCard::state, NoticeCard::reason)
                .containsExactlyInAnyOrder(tuple(NoticeState.SENT, null), tuple(NoticeState.CANCELLED, "told-through"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void joinedWhileBothWaitOneLeavesAndSeparatedAgainNobodyIsTold(MigratedDatabase database) {
        var shop = shop(database, "0");
        long issue = shop.issue();
        var mailed = mailed(shop, issue);
        var chatted = chatted(shop, issue);
        fix(shop, issue);
        assertThat(ofFix(shop, issue)).extracting(NoticeCard::state).containsOnly(NoticeState.DUE);

        var joining = join(shop, chatted, mailed);
        var through = ofFix(shop, issue).stream()
                .filter(card -> card.toldThrough() != null)
                .toList();
        assertThat(through).hasSize(1);
        deliver(shop, UNDO);
        assertThat(chat.said.size() + server.received().size()).isEqualTo(1);

        separate(shop, joining, chatted, mailed);
        sweep(shop, issue);
        deliver(shop, Duration.ofHours(1));
        assertThat(chat.said.size() + server.received().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void separatedBeforeItLeftEachIsToldTheirOwn(MigratedDatabase database) {
        var shop = shop(database, "0");
        long issue = shop.issue();
        var mailed = mailed(shop, issue);
        var chatted = chatted(shop, issue);
        fix(shop, issue);
        var joining = join(shop, chatted, mailed);

        separate(shop, joining, chatted, mailed);
        deliver(shop, UNDO.multipliedBy(2));

        assertThat(chat.said).hasSize(1);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void joinedAfterOneWasToldTheOtherIsNotToldAgain(MigratedDatabase database) {
        var shop = shop(database, "0");
        long issue = shop.issue();
        var chatted = chatted(shop, issue);
        fix(shop, issue);
        deliver(shop, UNDO);
        var mailed = mailed(shop, issue);
        outcome(shop, issue);

        join(shop, chatted, mailed);
        deliver(shop, UNDO);
        sweep(shop, issue);
        deliver(shop, UNDO);

        assertThat(chat.said).hasSize(1);
        assertThat(server.received()).isEmpty();
    }

    /** The event of the joining is a nudge: without it the letter itself looks whether the person is told. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void twoOnTheirWayAtOnceWaitForEachOther(MigratedDatabase database) {
        var shop = shop(database, "0");
        long issue = shop.issue();
        var mailed = mailed(shop, issue);
        var chatted = chatted(shop, issue);
        fix(shop, issue);
        joinUnheard(shop, chatted, mailed);
        shop.pass(UNDO);
        var both = ofFix(shop, issue).stream()
                .map(card -> shop.ask(OutboxRows.class, outbox -> outbox.lease(card, shop.now()))
                        .orElseThrow())
                .toList();

        assertThat(both).allSatisfy(card -> assertThat(decide(shop, card)).isInstanceOf(Decision.Wait.class));
        shop.tell(OutboxRows.class, outbox -> outbox.settle(both.getFirst(), Settlement.sent(shop.now())));

        assertThat(decide(shop, both.getLast()))
                .isEqualTo(new Decision.Through(both.getFirst().id()));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void theWishedChannelComesFirstAndTheNextWhenItIsClosed(MigratedDatabase database) {
        var shop = shop(database, "0");
        long issue = shop.issue();
        var chatted = chatted(shop, issue);
        var mailed = mailed(shop, issue);
        join(shop, chatted, mailed);
        shop.tell(Persons.class, persons -> persons.wish(mailed, Wish.over(Chat.KIND), Actor.reporter(mailed)));
        shop.pass(Duration.ofHours(49));
        fix(shop, issue);
        deliver(shop, UNDO);

        assertThat(server.receivedBy(shop.address("lin"))).hasSize(1);
        assertThat(sent(shop, issue).passedOver()).isEqualTo("wechat window-closed");
        assertThat(sent(shop, issue).channel()).isEqualTo(Address.EMAIL);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whoCannotBeReachedAnywhereIsShownWithEveryReason(MigratedDatabase database) {
        var shop = shop(database, "0");
        long issue = shop.issue();
        var chatted = chatted(shop, issue);
        var mailed = mailed(shop, issue);
        join(shop, chatted, mailed);
        shop.tell(People.class, people -> people.bounced(Address.email(shop.address("lin"))));
        shop.pass(Duration.ofHours(49));
        fix(shop, issue);
        deliver(shop, UNDO);

        var given = ofFix(shop, issue).stream()
                .filter(card -> card.state() == NoticeState.UNREACHABLE)
                .toList();
        assertThat(given)
                .extracting(NoticeCard::reason, NoticeCard::passedOver, NoticeCard::channel)
                .containsExactly(tuple("window-closed", "email bounced", Chat.KIND));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatItsChannelCouldNotDeliverAfterAllIsShownWithItsReason(MigratedDatabase database) {
        var shop = shop(database, "0");
        long issue = shop.issue();
        chatted(shop, issue);
        fix(shop, issue);
        deliver(shop, UNDO);

        var name = "said:" + openId(shop);
        shop.ask(Outbox.class, outbox -> outbox.cameBack(Chat.KIND, name, "wecom-10"));

        assertThat(ofFix(shop, issue))
                .extracting(NoticeCard::state, NoticeCard::reason)
                .containsExactly(tuple(NoticeState.DEAD, "wecom-10"));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whoWishesForNoMessageReadsItOnThePage(MigratedDatabase database) {
        var shop = shop(database, "0");
        long issue = shop.issue();
        var chatted = chatted(shop, issue);
        var mailed = mailed(shop, issue);
        join(shop, chatted, mailed);
        shop.tell(Persons.class, persons -> persons.wish(chatted, Wish.NONE, Actor.reporter(chatted)));
        fix(shop, issue);
        deliver(shop, UNDO);

        assertThat(chat.said).isEmpty();
        assertThat(server.received()).isEmpty();
        assertThat(ofFix(shop, issue)).extracting(NoticeCard::reason).contains("not-wanted");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void theBudgetCountsAllChannelsAndWhatIsOverItLeavesTogether(MigratedDatabase database) {
        var shop = shop(database, "1");
        var issues = List.of(shop.issue(), shop.issue(), shop.issue());
        var chatted = chatted(shop, issues.get(0));
        var mailed = mailed(shop, issues.get(1));
        shop.report(issues.get(2), "lin");
        join(shop, chatted, mailed);
        issues.forEach(issue -> {
            fix(shop, issue);
            shop.pass(Duration.ofMinutes(1));
        });

        deliver(shop, Duration.ofMinutes(1));
        assertThat(chat.said.size() + server.received().size()).isEqualTo(1);
        deliver(shop, Duration.ofHours(24));
        assertThat(chat.said.size() + server.received().size()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whoIsJoinedWhileBothWaitHasOneBudgetForWhatWaited(MigratedDatabase database) {
        var shop = shop(database, "1");
        long one = shop.issue();
        long two = shop.issue();
        var chatted = chatted(shop, one);
        var mailed = mailed(shop, two);
        fix(shop, one);
        fix(shop, two);
        join(shop, chatted, mailed);

        deliver(shop, Duration.ofMinutes(1));
        assertThat(chat.said.size() + server.received().size()).isEqualTo(1);
        deliver(shop, Duration.ofHours(24));
        assertThat(chat.said.size() + server.received().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void anAnswerToWhoTalksWithUsIsNotHeldBack(MigratedDatabase database) {
        var shop = shop(database, "1");
        long issue = shop.issue();
        shop.report(issue, "lin");
        fix(shop, issue);
        for (var words : List.of("我们在看", "请再试一次")) {
            var message = shop.ask(Conversation.class, talk -> talk.answerEveryone(issue, words, Shop.ADMIN));
            shop.tell(Owing.class, owing -> owing.answer(message.id()));
        }

        deliver(shop, Duration.ofMinutes(1));

        assertThat(server.receivedBy(shop.address("lin"))).hasSize(3);
    }

    private Shop shop(MigratedDatabase database, String budget) {
        return new Shop(database, data, wired -> wired.setting("huiyin.notice.budget-per-day", budget)
                        .with(WaysOut.class, new WaysOut(List.<Connector>of(Mailboxes.at(server.port()), chat))))
                .sendingTo(server.port());
    }

    private static UUID mailed(Shop shop, long issue) {
        return reporterOf(shop, shop.report(issue, "lin"));
    }

    private static UUID chatted(Shop shop, long issue) {
        var words = new NewReport("订单一直是待支付", null, null, "web", "zh-CN", null, true, null, null, null);
        var body = words.text().getBytes(StandardCharsets.UTF_8);
        var from = new Address(Chat.KIND, openId(shop));
        shop.pass(Duration.ofSeconds(1));
        var report = shop.ask(
                        Intake.class,
                        intake -> intake.receiveFromChannel(
                                Submission.of(words, null, "text/plain", body).from(from)))
                .id();
        shop.stand(report, issue);
        shop.tell(Contacts.class, contacts -> contacts.heard(Chat.KIND, from.value(), shop.now()));
        return reporterOf(shop, report);
    }

    private static String openId(Shop shop) {
        return "o." + shop.mark + "@wx";
    }

    private static UUID reporterOf(Shop shop, UUID report) {
        return shop.ask(Reports.class, reports -> reports.find(report))
                .orElseThrow()
                .reporter();
    }

    /** Who chats says that the mailbox is theirs, and proves it. */
    private static UUID join(Shop shop, UUID chatted, UUID mailed) {
        var joining = joinUnheard(shop, chatted, mailed);
        changed(shop, chatted, mailed);
        return joining;
    }

    private static UUID joinUnheard(Shop shop, UUID chatted, UUID mailed) {
        var mail = Address.email(shop.address("lin"));
        shop.tell(People.class, people -> people.alsoAt(chatted, mail));
        return shop.ask(Persons.class, persons -> {
            assertThat(persons.areSame(chatted, mailed)).as("only claimed").isFalse();
            persons.prove(persons.claimsOf(Set.of(chatted)).getFirst().id());
            return persons.joiningsOf(Set.of(chatted)).getFirst().id();
        });
    }

    private static void separate(Shop shop, UUID joining, UUID one, UUID other) {
        shop.tell(Persons.class, persons -> persons.separate(joining, Shop.ADMIN.actor()));
        changed(shop, one, other);
    }

    private static void changed(Shop shop, UUID one, UUID other) {
        shop.tell(OnePerson.class, once -> once.changed(new PersonChanged(Set.of(one, other))));
    }

    private static void fix(Shop shop, long issue) {
        var changed = new Bilingual("订单状态五秒内更新", "Orders update within five seconds");
        shop.tell(Fixes.class, fixes -> fixes.fix(issue, changed, "remedy", Shop.ADMIN));
        outcome(shop, issue);
    }

    private static void outcome(Shop shop, long issue) {
        shop.tell(Owing.class, owing -> owing.outcome(issue));
    }

    /** What the sweep would find, and what it would do. */
    private static void sweep(Shop shop, long issue) {
        var owing = shop.ask(OwedRows.class, owed -> owed.issues(Instant.EPOCH, issue - 1, 1));
        assertThat(owing).as("the sweep sees what the doors see").doesNotContain(issue);
        outcome(shop, issue);
    }

    private static List<NoticeCard> ofFix(Shop shop, long issue) {
        var fix = shop.ask(Fixes.class, fixes -> fixes.standing(issue)).orElseThrow();
        return shop.about(fix.id());
    }

    private static NoticeCard sent(Shop shop, long issue) {
        return ofFix(shop, issue).stream()
                .filter(card -> card.state() == NoticeState.SENT)
                .findFirst()
                .orElseThrow();
    }

    private static Decision decide(Shop shop, NoticeCard card) {
        return shop.ask(Letters.class, letters -> letters.decide(card));
    }

    private void deliver(Shop shop, Duration later) {
        shop.pass(later);
        try (var office = new PostOffice(shop, Mailboxes.at(server.port()), chat)) {
            office.deliver();
        }
    }
}
