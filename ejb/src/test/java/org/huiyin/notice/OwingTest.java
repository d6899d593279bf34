package org.huiyin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.huiyin.conversation.Conversation;
import org.huiyin.fix.Fixes;
import org.huiyin.intake.Intake;
import org.huiyin.issue.IssueState;
import org.huiyin.issue.Issues;
import org.huiyin.letter.Letters;
import org.huiyin.merge.Merging;
import org.huiyin.people.Address;
import org.huiyin.release.ReleaseDraft;
import org.huiyin.release.Releases;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.split.Splitting;
import org.huiyin.subscription.Subscribers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is owed what, on both databases. */
class OwingTest {

    private static final Bilingual CHANGED = new Bilingual("订单状态五秒内更新", "Orders update within five seconds");

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void everybodyBehindAFixedIssueIsOwedOneNoticeAndNoFourth(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        shop.report(issue, "lin");
        shop.report(issue, "chen", "zh-TW", true);
        shop.report(issue, "sam", "en", true);

        fix(shop, issue);
        shop.tell(Owing.class, owing -> owing.outcome(issue));
        shop.tell(Owing.class, owing -> owing.outcome(issue));

        assertThat(shop.notices(issue))
                .extracting(NoticeCard::state, card -> card.address().value(), NoticeCard::locale)
                .containsExactlyInAnyOrder(
                        tuple(NoticeState.DUE, shop.address("lin"), "zh-CN"),
                        tuple(NoticeState.DUE, shop.address("chen"), "zh-TW"),
                        tuple(NoticeState.DUE, shop.address("sam"), "en"));
        assertThat(shop.notices(issue)).allSatisfy(card -> {
            assertThat(card.reason()).isEqualTo("no-mail-server");
            assertThat(card.dueAt()).isEqualTo(shop.now().plusSeconds(10));
            assertThat(card.messageId()).matches("<[0-9a-v]{30,40}@shop\\.example>");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoWasQuotedInAFileIsShownAsUnreachable(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.imported(issue);
        shop.report(issue, null, "zh-CN", false);

        announce(shop, issue);
        fix(shop, issue);
        announce(shop, issue);

        assertThat(shop.notices(issue))
                .extracting(NoticeCard::state, NoticeCard::channel, NoticeCard::reason)
                .containsExactlyInAnyOrder(
                        tuple(NoticeState.UNREACHABLE, "import", "from-file"),
                        tuple(NoticeState.SENT, "page", "not-wanted"));
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoComesLaterOrThroughAMergeIsToldToo(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        long other = shop.issue();
        shop.report(issue, "lin");
        shop.report(other, "merged");
        fix(shop, issue);
        announce(shop, issue);

        shop.report(issue, "late");
        announce(shop, issue);
        shop.tell(Issues.class, issues -> issues.merge(other, issue, Shop.ADMIN));
        announce(shop, other);

        assertThat(shop.notices(issue))
                .extracting(card -> card.address().value())
                .containsExactlyInAnyOrder(shop.address("lin"), shop.address("late"), shop.address("merged"));
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theSweepFindsWhatNoEventToldOf(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        fix(shop, issue);
        var message = shop.ask(Conversation.class, talk -> talk.answerEveryone(other(shop), "我们在看", Shop.ADMIN));

        shop.tell(NoticeSweep.class, NoticeSweep::sweep);
        shop.tell(NoticeSweep.class, NoticeSweep::sweep);

        assertThat(shop.notices(issue)).extracting(NoticeCard::kind).containsExactly(NoticeKind.FIXED);
        assertThat(shop.about(message.id())).extracting(NoticeCard::kind).containsExactly(NoticeKind.ANSWER);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoNamesTwoProblemsIsToldOfEachFixAndAnsweredOnceForEach(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        long other = shop.issue();
        var report = shop.report(issue, "lin");
        shop.tell(Splitting.class, splitting -> splitting.split(report, Set.of(6), other, Shop.ADMIN));

        fix(shop, issue);
        fix(shop, other);
        for (int again = 0; again < 2; again++) {
            announce(shop, issue);
            announce(shop, other);
            shop.tell(NoticeSweep.class, NoticeSweep::sweep);
        }
        shop.tell(Merging.class, merging -> merging.merge(other, issue, Shop.ADMIN));
        announce(shop, issue);
        shop.tell(NoticeSweep.class, NoticeSweep::sweep);

        assertThat(shop.notices(issue))
                .as("of itself and of what was merged into it")
                .filteredOn(card -> card.kind() == NoticeKind.FIXED)
                .extracting(NoticeCard::issue)
                .containsExactlyInAnyOrder(issue, other);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anAnswerToTheSecondProblemGoesToWhoNamedIt(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        long other = shop.issue();
        var report = shop.report(issue, "lin");
        shop.report(issue, "chen");
        shop.tell(Splitting.class, splitting -> splitting.split(report, Set.of(6), other, Shop.ADMIN));

        var message = shop.ask(Conversation.class, talk -> talk.answerEveryone(other, "我们在看", Shop.ADMIN));
        shop.tell(Owing.class, owing -> owing.answer(message.id()));
        shop.tell(Owing.class, owing -> owing.answer(message.id()));

        assertThat(shop.about(message.id()))
                .extracting(card -> card.address().value())
                .containsExactly(shop.address("lin"));
    }

    private long other(Shop shop) {
        long other = shop.issue();
        shop.report(other, "asked");
        return other;
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theSweepAcknowledgesReportsThatNobodyAcknowledged(MigratedDatabase database) {
        var shop = new Shop(database, data);
        var report = shop.report(shop.issue(), "lin");
        var silent = shop.report(shop.issue(), null);

        shop.tell(NoticeSweep.class, NoticeSweep::sweep);

        assertThat(shop.about(report)).extracting(NoticeCard::kind).containsExactly(NoticeKind.ACKNOWLEDGEMENT);
        assertThat(shop.about(silent)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoCannotOrWillNotGetMailsReadsItOnThePageAndTheIssueIsTold(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, null);
        shop.report(issue, "silent", "zh-CN", false);
        fix(shop, issue);

        announce(shop, issue);
        shop.tell(Owing.class, owing -> owing.noteIfTold(issue));

        assertThat(shop.notices(issue))
                .extracting(NoticeCard::channel, NoticeCard::state)
                .containsOnly(tuple("page", NoticeState.SENT));
        assertThat(state(shop, issue)).isEqualTo(IssueState.TOLD);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anIssueIsNotToldWhileSomethingWaits(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        fix(shop, issue);

        shop.tell(Owing.class, owing -> owing.noteIfTold(issue));
        assertThat(state(shop, issue)).isEqualTo(IssueState.FIXED);
        announce(shop, issue);
        shop.tell(Owing.class, owing -> owing.noteIfTold(issue));
        assertThat(state(shop, issue)).isEqualTo(IssueState.FIXED);

        shop.tell(
                Notices.class,
                notices -> notices.cancel(shop.notices(issue).getFirst().id(), Shop.ADMIN));
        shop.tell(Owing.class, owing -> owing.noteIfTold(issue));
        assertThat(state(shop, issue)).isEqualTo(IssueState.TOLD);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void reopeningTakesBackWhatDidNotLeaveAndASecondFixTellsAgain(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        fix(shop, issue);
        announce(shop, issue);

        shop.tell(Fixes.class, fixes -> fixes.reopen(issue, Shop.ADMIN));
        shop.tell(Owing.class, owing -> owing.reopened(issue));
        assertThat(shop.notices(issue)).isEmpty();

        fix(shop, issue);
        announce(shop, issue);
        assertThat(shop.notices(issue)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anAnswerIsOwedToEachPersonItWasSaidToAndToNobodyWhoComesLater(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        var first = shop.report(issue, "lin");
        var second = shop.report(issue, "lin");
        var message =
                shop.ask(Conversation.class, talk -> talk.answer(issue, "请看一下", List.of(first, second), Shop.ADMIN));

        shop.report(issue, "late");
        shop.tell(Owing.class, owing -> owing.answer(message.id()));
        shop.tell(Owing.class, owing -> owing.answer(message.id()));

        assertThat(shop.about(message.id())).extracting(NoticeCard::report).containsExactly(second);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aNoteIsOwedToNobody(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        var note = shop.ask(Conversation.class, talk -> talk.note(issue, "别外传", Shop.ADMIN));

        shop.tell(Owing.class, owing -> owing.answer(note.id()));
        shop.tell(NoticeSweep.class, NoticeSweep::sweep);

        assertThat(shop.about(note.id())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aMailboxIsAcknowledgedOnceAnHourHoweverItIsSpelt(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        var first = shop.report(issue, "lin");
        var second = shop.report(issue, "lin");
        var third = shop.report(issue, "lin." + shop.mark + "+shop");

        for (var report : List.of(first, second, third)) {
            shop.tell(Owing.class, owing -> owing.acknowledgements(List.of(report)));
        }

        assertThat(shop.about(first)).extracting(NoticeCard::channel).containsExactly("email");
        assertThat(shop.about(second)).extracting(NoticeCard::reason).containsExactly("enough-mail");
        shop.pass(Duration.ofHours(1));
        var later = shop.report(issue, "lin");
        shop.tell(Owing.class, owing -> owing.acknowledgements(List.of(later)));
        assertThat(shop.about(later)).extracting(NoticeCard::state).containsExactly(NoticeState.DUE);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void oneWhoCancelsByHandIsNotOverruledByTheSweep(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        fix(shop, issue);
        announce(shop, issue);
        var notice = shop.notices(issue).getFirst();

        shop.tell(Notices.class, notices -> notices.cancel(notice.id(), Shop.ADMIN));
        shop.tell(NoticeSweep.class, NoticeSweep::sweep);

        assertThat(shop.notice(notice.id()).state()).isEqualTo(NoticeState.CANCELLED);
        var again = shop.ask(Notices.class, notices -> notices.retry(notice.id(), Shop.ADMIN));
        assertThat(again.state()).isEqualTo(NoticeState.DUE);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aNoticeOfAnotherWorkgroupDoesNotExist(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        fix(shop, issue);
        announce(shop, issue);
        var notice = shop.notices(issue).getFirst().id();
        var stranger = new Caller(Actor.member(UUID.randomUUID(), "别人"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));

        shop.tell(Notices.class, notices -> {
            assertThat(notices.list(new NoticeFilter(null, null, null), null, 100, stranger)
                            .items())
                    .isEmpty();
            assertThatThrownBy(() -> notices.cancel(notice, stranger)).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> notices.retry(notice, stranger)).isInstanceOf(Refusal.NotFound.class);
        });
        shop.tell(Letters.class, letters -> assertThatThrownBy(() -> letters.preview(notice, stranger))
                .isInstanceOf(Refusal.NotFound.class));
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPreviewShowsTheMailWithoutItsKeys(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        var report = shop.report(issue, "lin");
        fix(shop, issue);
        announce(shop, issue);
        var notice = shop.notices(issue).getFirst();
        var key = shop.ask(Intake.class, intake -> intake.tokenOf(report));

        var preview = shop.ask(Letters.class, letters -> letters.preview(notice.id(), Shop.ADMIN));

        assertThat(preview.text())
                .contains("订单状态五秒内更新")
                .contains("http://voice.example/v/hidden?answer=solved")
                .doesNotContain(key);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPublishedReleaseIsOwedOnceToWhoHadConfirmed(MigratedDatabase database) {
        var shop = new Shop(database, data);
        var lin = Address.email(shop.address("lin"));
        Subscribers.add(shop, lin, true);
        Subscribers.add(shop, Address.email(shop.address("unsure")), false);
        var release = publish(shop);
        shop.pass(Duration.ofMinutes(1));
        Subscribers.add(shop, Address.email(shop.address("late")), true);

        shop.tell(OwingOthers.class, others -> others.release(release));
        shop.tell(OwingOthers.class, others -> others.release(release));

        assertThat(shop.about(release))
                .extracting(NoticeCard::address)
                .contains(lin)
                .doesNotContain(Address.email(shop.address("late")), Address.email(shop.address("unsure")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void askingForLinksSaysNothingAndSendsThemOnlyToAKnownAddress(MigratedDatabase database) {
        var shop = new Shop(database, data);
        shop.report(shop.issue(), "lin");
        var known = Address.email(shop.address("lin"));

        shop.tell(Notices.class, notices -> {
            notices.sendMyLinks(known, "en");
            notices.sendMyLinks(Address.email(shop.address("nobody")), "en");
        });
        shop.tell(Notices.class, notices -> notices.sendMyLinks(known, "en"));

        assertThat(linksTo(shop, "lin")).isEqualTo(1);
        assertThat(linksTo(shop, "nobody")).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void erasingForgetsAddressesAndSendsNothingMore(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        var report = shop.report(issue, "lin");
        fix(shop, issue);
        announce(shop, issue);
        var notice = shop.notices(issue).getFirst().id();
        assertThat(shop.ask(NoticeData.class, told -> told.exportOf(report)).toString())
                .contains(shop.address("lin"));

        shop.tell(NoticeData.class, told -> told.erase(report));

        assertThat(shop.notice(notice).state()).isEqualTo(NoticeState.CANCELLED);
        assertThat(shop.notice(notice).address()).isNull();
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aVerdictLinkOpensTheReportItWasSentFor(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        var report = shop.report(issue, "lin");
        fix(shop, issue);
        announce(shop, issue);
        var notice = shop.notices(issue).getFirst();
        var token = shop.ask(
                Tokens.class, tokens -> tokens.of(Tokens.VERDICT, notice.id().toString()));

        shop.tell(Notices.class, notices -> {
            assertThat(notices.openVerdict(token).orElseThrow().report()).isEqualTo(report);
            assertThat(notices.openVerdict(token.toLowerCase(Locale.ROOT))).isEmpty();
        });
    }

    private static long linksTo(Shop shop, String name) {
        return shop.sql(manager -> manager.createQuery(
                        "select count(n) from Notice n where n.address = :address and n.kind = :kind", Long.class)
                .setParameter("address", shop.address(name))
                .setParameter("kind", NoticeKind.MY_LINKS)
                .getSingleResult());
    }

    private static void fix(Shop shop, long issue) {
        shop.tell(Fixes.class, fixes -> fixes.fix(issue, CHANGED, "remedy", Shop.ADMIN));
    }

    private static void announce(Shop shop, long issue) {
        shop.tell(Owing.class, owing -> owing.outcome(issue));
    }

    private static IssueState state(Shop shop, long issue) {
        return shop.ask(Issues.class, issues -> issues.find(issue).orElseThrow().state());
    }

    private static UUID publish(Shop shop) {
        long issue = shop.issue();
        shop.report(issue, "reporter");
        fix(shop, issue);
        var draft = new ReleaseDraft(
                new Bilingual("支付更快", "Faster payment " + shop.mark), CHANGED, List.of(Long.toString(issue)));
        return shop.ask(Releases.class, releases -> {
            var release = releases.draft(draft, Shop.ADMIN);
            releases.publish(release.id(), null, Shop.ADMIN);
            return release.id();
        });
    }
}
