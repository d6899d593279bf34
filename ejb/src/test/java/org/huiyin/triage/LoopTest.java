package org.huiyin.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.huiyin.conversation.Conversation;
import org.huiyin.conversation.MessageKind;
import org.huiyin.conversation.MessageSent;
import org.huiyin.finding.Because;
import org.huiyin.finding.Decided;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.finding.Placing;
import org.huiyin.fix.Fixes;
import org.huiyin.fix.IssueReopened;
import org.huiyin.history.History;
import org.huiyin.history.LogLine;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.ReportReceived;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
import org.huiyin.issue.IssueState;
import org.huiyin.issue.Issues;
import org.huiyin.linking.Linking;
import org.huiyin.merge.Merging;
import org.huiyin.release.ReleaseDraft;
import org.huiyin.release.ReleasePublished;
import org.huiyin.release.Releases;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Rehearsal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The loop at the doors, on the migrated schema of both databases and a real index. */
class LoopTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theSameWordsAreOneIssueWithTwoPeople(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("扫码付款成功了订单还是待支付" + shop.mark, "a@example.com");
            var second = shop.report("掃碼付款成功了訂單還是待支付" + shop.mark, "b@example.com");

            long issue = shop.issueOf(first);
            assertThat(shop.issueOf(second)).isEqualTo(issue);
            assertThat(shop.get(Issues.class).find(issue).orElseThrow().people())
                    .isEqualTo(2);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theSameWordsMeetThoughTheIndexHasForgottenThem(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("扫码付款成功了订单还是待支付" + shop.mark, "f1@example.com");
            shop.get(Texts.class).remove(first);
            shop.get(Texts.class).refresh();

            var second = shop.report("掃碼付款成功了，訂單還是待支付！" + shop.mark, "f2@example.com");

            assertThat(shop.issueOf(second)).isEqualTo(shop.issueOf(first));
            var finding = shop.get(Findings.class).of(second).orElseThrow();
            assertThat(finding.decision()).isEqualTo(FindingDecision.LINKED);
            assertThat(finding.because()).extracting(Because::kind).containsExactly("words");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aRehearsedReportIsNobodysNews(MigratedDatabase database) {
        in(database, shop -> {
            var words = new NewReport("保温杯漏水", null, null, null, null, null, null, null, null, null);
            var rehearsal = shop.get(Rehearsal.class);

            var receipt = practised(rehearsal, () -> shop.get(Intake.class)
                    .receive(Submission.of(words, null, "application/json", new byte[0])));

            assertThat(receipt.token()).isNotEmpty();
            assertThat(shop.wired.takeEvents()).containsOnly(new Rehearsal.Begun());
            assertThat(rehearsal.isPractice()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theSameWordsMeetThoughTheyAreTriagedTogether(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.receive("扫码付款成功了订单还是待支付" + shop.mark, "a@example.com");
            var other = shop.receive("保温杯的盖子漏水" + shop.mark, "b@example.com");
            var second = shop.receive("掃碼付款成功了訂單還是待支付" + shop.mark, "c@example.com");

            shop.get(Triage.class).triage(List.of(first, other, second));

            long issue = shop.issueOf(first);
            assertThat(shop.issueOf(second)).isEqualTo(issue);
            assertThat(shop.issueOf(other)).isNotEqualTo(issue);
            assertThat(shop.get(Issues.class).find(issue).orElseThrow().people())
                    .isEqualTo(2);
            assertThat(shop.get(Issues.class)
                            .find(shop.issueOf(other))
                            .orElseThrow()
                            .people())
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void countingDisturbsNobodyWhoChangesTheIssue(MigratedDatabase database) {
        in(database, shop -> {
            long issue = shop.issueOf(shop.report("快递三天没动" + shop.mark, "a@example.com"));
            long version = shop.get(Issues.class).find(issue).orElseThrow().version();

            shop.report("快递三天没动" + shop.mark, "b@example.com");

            assertThat(shop.get(Issues.class).find(issue).orElseThrow().version())
                    .isEqualTo(version);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void onePersonWhoWritesTwiceIsCountedOnce(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("快递三天没动" + shop.mark, "same@example.com");
            shop.report("快递三天没动" + shop.mark, "SAME@Example.com");

            var issue = shop.get(Issues.class).find(shop.issueOf(first)).orElseThrow();
            assertThat(issue.reports()).isEqualTo(2);
            assertThat(issue.people()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void mergingIsALinkThatIsUndoneExactly(MigratedDatabase database) {
        in(database, shop -> {
            long one = shop.issueOf(shop.report("发票抬头改不了" + shop.mark, "m1@example.com"));
            long other = shop.issueOf(shop.report("The headphones crackle " + shop.mark, "m2@example.com"));
            var merging = shop.get(Merging.class);

            merging.merge(other, one, ADMIN);
            assertThat(shop.get(Findings.class).peopleOf(one)).hasSize(2);
            assertThatThrownBy(() -> merging.merge(one, other, ADMIN)).isInstanceOf(Refusal.Conflict.class);

            merging.unmerge(other, ADMIN);
            assertThat(shop.get(Findings.class).peopleOf(one)).hasSize(1);
            assertThat(shop.get(Findings.class).peopleOf(other)).hasSize(1);
            assertThat(shop.get(Issues.class).find(other).orElseThrow().people())
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPersonLinksWhatTheMachineDidNotDareAndTakesItBack(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("会员码加载很慢" + shop.mark, "l1@example.com");
            var second = shop.report("Member code takes ages " + shop.mark, "l2@example.com");
            long one = shop.issueOf(first);
            long own = shop.issueOf(second);
            var linking = shop.get(Linking.class);

            linking.link(second, one, ADMIN);
            assertThat(shop.get(Issues.class).find(one).orElseThrow().people()).isEqualTo(2);
            assertThat(shop.get(Issues.class).find(own).orElseThrow().reports()).isZero();

            linking.link(second, own, ADMIN);
            assertThat(shop.issueOf(second)).isEqualTo(own);
            assertThat(shop.get(Findings.class).historyOf(second)).hasSize(3);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatAPersonDecidedIsTakenBackAndHoldsAgain(MigratedDatabase database) {
        in(database, shop -> {
            long one = shop.issueOf(shop.report("会员码加载很慢" + shop.mark, "t1@example.com"));
            var second = shop.report("Member code takes ages " + shop.mark, "t2@example.com");
            long own = shop.issueOf(second);
            var linking = shop.get(Linking.class);
            var linked = linking.link(second, one, ADMIN);

            var back = linking.takeBack(second, linked.id(), ADMIN);

            assertThat(back.issue()).isEqualTo(own);
            assertThat(back.decision()).isEqualTo(FindingDecision.OPENED);
            assertThat(shop.get(Issues.class).find(one).orElseThrow().people()).isEqualTo(1);
            assertThatThrownBy(() -> linking.takeBack(second, linked.id(), ADMIN))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThat(linking.takeBack(second, back.id(), ADMIN).issue()).isEqualTo(one);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aProposalIsAcceptedOrRejectedByAPersonAndOnce(MigratedDatabase database) {
        in(database, shop -> {
            long right = shop.issueOf(shop.report("付款成功了，订单还是待支付" + shop.mark, "p1@example.com"));
            var yes = shop.report("Member code takes ages " + shop.mark, "p2@example.com");
            var no = shop.report("优惠券打不开" + shop.mark, "p3@example.com");
            shop.propose(yes, right);
            shop.propose(no, right);
            var linking = shop.get(Linking.class);

            assertThat(linking.acceptProposal(yes, ADMIN).issue()).isEqualTo(right);
            assertThat(linking.rejectProposal(no, ADMIN).proposedIssue()).isNull();

            assertThat(shop.issueOf(yes)).isEqualTo(right);
            assertThat(shop.issueOf(no)).isNotEqualTo(right);
            assertThatThrownBy(() -> linking.acceptProposal(no, ADMIN)).isInstanceOf(Refusal.Conflict.class);
            assertThat(linking.rejectProposal(no, ADMIN).issue()).isEqualTo(shop.issueOf(no));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aWithdrawnReportIsNeitherCountedNorTold(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("优惠券打不开" + shop.mark, "w@example.com");
            long issue = shop.issueOf(report);

            shop.get(Intake.class).withdraw(report);

            assertThat(shop.get(Findings.class).peopleOf(issue)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anAnswerToEveryoneReachesThoseBehindTheIssueThen(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("门店排队太久" + shop.mark, "q1@example.com");
            shop.report("门店排队太久" + shop.mark, "q2@example.com");
            var conversation = shop.get(Conversation.class);
            shop.wired.takeEvents();

            var message = conversation.answerEveryone(shop.issueOf(first), "我们加了一台收银机。", ADMIN);
            assertThat(shop.wired.takeEvents()).contains(new MessageSent(message.id()));
            var late = shop.report("门店排队太久" + shop.mark, "q3@example.com");

            assertThat(conversation.recipientsOf(message.id())).hasSize(2).doesNotContain(late);
            assertThat(shop.state(first)).isEqualTo(IssueState.IN_PROGRESS);
            assertThat(conversation.withReport(first)).hasSize(1);
            assertThat(conversation.withReport(late)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aNoteNeverReachesAReporter(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("快递员态度差" + shop.mark, "n@example.com");
            var conversation = shop.get(Conversation.class);

            conversation.note(shop.issueOf(report), "他是新来的，别外传", ADMIN);

            assertThat(conversation.withReport(report)).isEmpty();
            assertThat(conversation.ofIssue(shop.issueOf(report), ADMIN))
                    .extracting("kind")
                    .containsExactly(MessageKind.NOTE);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aFixReopensWhenEnoughPeopleSayNot(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("退款七天没到账" + shop.mark, "r@example.com");
            long issue = shop.issueOf(report);
            var fixes = shop.get(Fixes.class);
            var fix = fixes.fix(issue, new Bilingual("已重新打款", "Paid again"), "remedy", ADMIN);
            assertThat(shop.state(report)).isEqualTo(IssueState.FIXED);
            shop.wired.takeEvents();

            fixes.judge(shop.card(report), "not", "还是没到");

            assertThat(shop.state(report)).isEqualTo(IssueState.IN_PROGRESS);
            assertThat(shop.wired.takeEvents()).contains(new IssueReopened(issue));
            assertThat(fixes.find(fix.id()).orElseThrow().stands()).isFalse();
            assertThatThrownBy(() -> fixes.judge(shop.card(report), "solved", null))
                    .isInstanceOf(Refusal.Conflict.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoeverSaysSolvedVerifiesAndMayChangeTheirMind(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("App启动就闪退" + shop.mark, "v@example.com");
            var fixes = shop.get(Fixes.class);
            var fix = fixes.fix(shop.issueOf(report), new Bilingual("修好了", null), null, ADMIN);

            fixes.judge(shop.card(report), "solved", null);
            assertThat(shop.state(report)).isEqualTo(IssueState.VERIFIED);

            fixes.judge(shop.card(report), "not", "又来了");
            assertThat(shop.state(report)).isEqualTo(IssueState.IN_PROGRESS);
            assertThat(fixes.verdictsOf(fix.id())).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void onlyAFixedIssueCanBePublishedAndOnlyOnceIsItAnnounced(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("地址填不了英文" + shop.mark, "p@example.com");
            var number = Long.toString(shop.issueOf(report));
            var releases = shop.get(Releases.class);
            var draft = new ReleaseDraft(new Bilingual("地址", "Addresses " + shop.mark), null, List.of(number));
            assertThatThrownBy(() -> releases.draft(draft, ADMIN)).isInstanceOf(Refusal.Invalid.class);

            shop.get(Fixes.class).fix(shop.issueOf(report), new Bilingual("可以填了", "You can now"), null, ADMIN);
            var release = releases.draft(draft, ADMIN);
            assertThat(release.text().en()).contains("You can now").doesNotContain("told us");
            assertThat(release.people()).isEqualTo(1);
            shop.wired.takeEvents();
            releases.publish(release.id(), null, ADMIN);
            releases.withdraw(release.id(), ADMIN);
            var again = releases.publish(release.id(), null, ADMIN);

            assertThat(shop.wired.takeEvents()).containsOnlyOnce(new ReleasePublished(release.id()));
            assertThat(releases.publishedAs(again.slug())).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anIssueOfAnotherWorkgroupDoesNotExist(MigratedDatabase database) {
        in(database, shop -> {
            long issue = shop.issueOf(shop.report("赠品没有收到" + shop.mark, "s@example.com"));
            var stranger =
                    new Caller(Actor.member(UUID.randomUUID(), "别人"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));

            assertThatThrownBy(() -> shop.get(Issues.class).require(issue, stranger))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> shop.get(Conversation.class).note(issue, "?", stranger))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> shop.get(Fixes.class).thank(issue, null, stranger))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void everyChangeIsInTheLog(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("支付宝付不了" + shop.mark, "h@example.com");
            long issue = shop.issueOf(report);
            shop.get(Issues.class).entitle(issue, "支付宝渠道", "支付宝付款失败", ADMIN);
            shop.get(Fixes.class).decline(issue, new Bilingual("渠道已下线", null), ADMIN);

            assertThat(shop.get(History.class).ofIssue(issue))
                    .extracting(LogLine::action)
                    .containsExactly("opened", "titled", "titled-publicly", "state", "declined");
        });
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            var shop = new Shop(Wired.on(manager, data.resolve(database.toString())));
            test.accept(shop);
            manager.getTransaction().setRollbackOnly();
        });
    }

    /** A shop with an empty index; its texts carry a mark, because the database is shared with other tests. */
    private static <T> T practised(Rehearsal rehearsal, Callable<T> request) {
        try {
            return rehearsal.practise(request);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static final class Shop {

        private final Wired wired;
        private final String mark = " "
                + Long.toString(UUID.randomUUID().getMostSignificantBits(), 36).replaceAll("[-0-9]", "z");

        Shop(Wired wired) {
            this.wired = wired;
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        UUID report(String text, String email) {
            var report = receive(text, email);
            get(Triage.class).triage(report);
            return report;
        }

        UUID receive(String text, String email) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var report = new NewReport(
                    text,
                    null,
                    null,
                    "web",
                    "zh-CN",
                    new NewReport.Contact(mark.strip() + email, null),
                    null,
                    null,
                    null,
                    null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            var receipt = get(Intake.class).receive(Submission.of(report, null, "application/json", body));
            assertThat(wired.takeEvents()).contains(new ReportReceived(receipt.id()));
            return receipt.id();
        }

        ReportCard card(UUID report) {
            return get(Reports.class).find(report).orElseThrow();
        }

        long issueOf(UUID report) {
            return get(Findings.class).rootsOf(Set.of(report)).get(report);
        }

        /** As the machine does where it is not sure. */
        void propose(UUID report, long other) {
            var now = get(Findings.class).of(report).orElseThrow();
            get(Placing.class).again(now, new Decided(now.issue(), FindingDecision.PROPOSED, 0.6, List.of(), other));
        }

        IssueState state(UUID report) {
            return get(Issues.class).find(issueOf(report)).orElseThrow().state();
        }
    }
}
