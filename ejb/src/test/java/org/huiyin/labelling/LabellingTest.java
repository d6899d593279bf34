package org.huiyin.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.classification.Classification;
import org.huiyin.classification.Corrections;
import org.huiyin.classification.LabelCorrected;
import org.huiyin.classification.LabelKind;
import org.huiyin.classification.Opinion;
import org.huiyin.classification.Origin;
import org.huiyin.conversation.Conversation;
import org.huiyin.desk.UnsureDesk;
import org.huiyin.finding.Counting;
import org.huiyin.finding.Findings;
import org.huiyin.finding.Sums;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.IssueState;
import org.huiyin.issue.Issues;
import org.huiyin.linking.Linking;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Share;
import org.huiyin.shared.Wired;
import org.huiyin.topic.NewTopic;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Topics;
import org.huiyin.triage.Triage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people say a report is, at the doors, on both databases. */
class LabellingTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final Caller STRANGER =
            new Caller(Actor.member(UUID.randomUUID(), "别人"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPersonOutranksTheMachineAndTheIssueFollows(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("杯子" + shop.mark);
            var labelling = shop.get(Labelling.class);
            shop.wired.takeEvents();

            labelling.correct(report, LabelKind.TYPE, "suggestion", ADMIN);
            assertThat(shop.label(report, LabelKind.TYPE).origin()).isEqualTo(Origin.PERSON);
            assertThat(shop.issue(report).type()).isEqualTo(ReportType.SUGGESTION);
            assertThat(shop.wired.takeEvents()).contains(new LabelCorrected(report, LabelKind.TYPE));
            assertThat(shop.get(Corrections.class).examples(LabelKind.TYPE, 10)).anySatisfy(example -> {
                assertThat(example.report()).isEqualTo(report);
                assertThat(example.label()).isEqualTo("suggestion");
            });

            labelling.takeBack(report, LabelKind.TYPE, ADMIN);
            assertThat(shop.label(report, LabelKind.TYPE).origin()).isEqualTo(Origin.RULE);
            assertThat(shop.issue(report).type()).isEqualTo(ReportType.COMPLAINT);
            assertThat(shop.get(Corrections.class).examples(LabelKind.TYPE, 1000))
                    .noneMatch(example -> example.report().equals(report));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void stageUrgencyAndEmotionAreSaidByPeopleToo(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("杯子" + shop.mark);
            var labelling = shop.get(Labelling.class);

            labelling.correct(report, LabelKind.STAGE, "after_sale", ADMIN);
            labelling.correct(report, LabelKind.URGENCY, "high", ADMIN);
            labelling.correct(report, LabelKind.EMOTION, "-5", ADMIN);

            assertThat(shop.label(report, LabelKind.STAGE).label()).isEqualTo("after_sale");
            assertThat(shop.label(report, LabelKind.URGENCY).label()).isEqualTo("high");
            assertThat(shop.issue(report).emotion()).isEqualTo(-5.0);
            assertThatThrownBy(() -> labelling.correct(report, LabelKind.EMOTION, "11", ADMIN))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> labelling.correct(
                            report, LabelKind.TOPIC, UUID.randomUUID().toString(), ADMIN))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> labelling.correct(report, LabelKind.TYPE, "praise", STRANGER))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void safetyIsNeverEndedOrAnsweredByAMachineWhoeverSaidItIsSafety(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("锅的把手松了" + shop.mark);
            var second = shop.report("锅的把手松了" + shop.mark);
            long issue = shop.issue(first).number();

            shop.get(Labelling.class).correct(second, LabelKind.TYPE, "safety", ADMIN);

            assertThat(shop.issue(first).type()).isEqualTo(ReportType.SAFETY);
            assertThatThrownBy(() -> shop.get(Issues.class).close(issue, IssueState.ANSWERED, Actor.MACHINE))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> shop.get(Conversation.class).answerEveryone(issue, "谢谢反馈", Caller.SYSTEM))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aReportAboutSafetyThatJoinsAnIssueMakesItOneOfSafety(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("电饭煲的按钮不灵" + shop.mark);
            var second = shop.report("电饭煲漏电了" + shop.mark);

            shop.get(Linking.class).link(second, shop.issue(first).number(), ADMIN);

            assertThat(shop.issue(first).type()).isEqualTo(ReportType.SAFETY);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anIssueIsAboutSafetyNoLongerThanSomebodyBehindItIs(MigratedDatabase database) {
        in(database, shop -> {
            var earnest = shop.report("杯盖会漏水" + shop.mark);
            var joking = shop.report("等得冰箱贴都发霉了，开个玩笑" + shop.mark);
            long issue = shop.issue(earnest).number();
            shop.get(Linking.class).link(joking, issue, ADMIN);
            shop.get(Labelling.class).correct(earnest, LabelKind.EMOTION, "-3", ADMIN);
            assertThat(shop.issue(earnest).type()).isEqualTo(ReportType.SAFETY);

            shop.get(Labelling.class).correct(joking, LabelKind.TYPE, "complaint", ADMIN);
            assertThat(shop.issue(earnest).type()).isEqualTo(ReportType.COMPLAINT);

            shop.get(Labelling.class).correct(joking, LabelKind.TYPE, "safety", ADMIN);
            shop.get(Labelling.class).correct(earnest, LabelKind.TYPE, "safety", ADMIN);
            shop.get(Labelling.class).correct(joking, LabelKind.TYPE, "complaint", ADMIN);
            assertThat(shop.issue(earnest).type()).isEqualTo(ReportType.SAFETY);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatTheMachineIsNotSureOfWaitsForAPerson(MigratedDatabase database) {
        in(database, shop -> {
            var desk = shop.get(UnsureDesk.class);
            var report = shop.report("杯子" + shop.mark);
            long count = desk.count(ADMIN);
            var unsure = desk.next(null, ADMIN).orElseThrow();
            assertThat(unsure.report()).isEqualTo(report.toString());
            assertThat(unsure.kind()).isEqualTo("type");
            assertThat(desk.next(report, ADMIN).filter(next -> next.report().equals(report.toString())))
                    .isEmpty();
            assertThat(desk.next(null, STRANGER)).isEmpty();

            shop.get(Labelling.class).correct(report, LabelKind.TYPE, "question", ADMIN);
            assertThat(desk.next(null, ADMIN).orElseThrow().kind()).isEqualTo("topic");
            assertThat(desk.count(ADMIN)).isEqualTo(count);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void belowItsGateTheMachineIsSureOfNothing(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("我要投诉，付款失败，差评" + shop.mark);
            shop.get(Automation.class).measured(AutomationKind.TYPE, Share.counted(10, 40));

            var unsure = shop.get(UnsureDesk.class).next(null, ADMIN).orElseThrow();

            assertThat(unsure.report()).isEqualTo(report.toString());
            assertThat(unsure.kind()).isEqualTo("type");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void belowItsGateATopicIsAGuessUntilAPersonSaysIt(MigratedDatabase database) {
        in(database, shop -> {
            var word = "zauberwürfel" + shop.mark.strip();
            var topic = shop.get(Topics.class)
                    .add(
                            new NewTopic(
                                    new Bilingual("魔方", "Cubes"),
                                    new Bilingual(word, word),
                                    "after_sale",
                                    "logistics",
                                    null),
                            ADMIN);
            var before = shop.report(word + " broken " + word);
            assertThat(shop.issue(before).topic()).isEqualTo(topic.id());

            shop.get(Automation.class).measured(AutomationKind.TOPIC, Share.counted(10, 40));
            var after = shop.report("another one: " + word + " is late");
            assertThat(shop.label(after, LabelKind.TOPIC).label())
                    .isEqualTo(topic.id().toString());
            assertThat(shop.issue(after).topic()).isNull();

            shop.get(Labelling.class).correct(after, LabelKind.TOPIC, topic.id().toString(), ADMIN);
            assertThat(shop.issue(after).topic()).isEqualTo(topic.id());
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void belowItsGateAFeelingReadFromTheTextDoesNotCount(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("杯盖漏水，气死我了" + shop.mark);
            shop.feelingWasRead(report, -8);
            assertThat(shop.recounted(report).emotion()).isEqualTo(-8.0);

            shop.get(Automation.class).measured(AutomationKind.EMOTION, Share.counted(10, 40));
            assertThat(shop.recounted(report).emotion()).isNull();

            shop.get(Labelling.class).correct(report, LabelKind.EMOTION, "-6", ADMIN);
            assertThat(shop.recounted(report).emotion()).isEqualTo(-6.0);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void manyIssuesAreCountedAsEachByItself(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("杯子" + shop.mark);
            long one = shop.issue(first).number();
            long other = shop.issue(shop.report("锅的把手松了" + shop.mark)).number();
            shop.get(Labelling.class).correct(first, LabelKind.EMOTION, "-5", ADMIN);
            var sums = shop.get(Sums.class);

            var both = sums.ofEach(Set.of(one, other), false);

            assertThat(both).containsEntry(one, sums.of(one, false));
            assertThat(both).containsEntry(other, sums.of(other, false));
            assertThat(both.get(one).emotion()).isEqualTo(-5.0);
        });
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            test.accept(new Shop(manager, Wired.on(manager, data.resolve(database.toString()))));
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static final class Shop {

        private final EntityManager manager;
        private final Wired wired;
        private final String mark = " "
                + Long.toString(UUID.randomUUID().getMostSignificantBits(), 36).replaceAll("[-0-9]", "z");

        Shop(EntityManager manager, Wired wired) {
            this.manager = manager;
            this.wired = wired;
            wired.at(wired.now().plus(Duration.ofDays(300)));
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        UUID report(String text) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var report = new NewReport(text, null, null, "web", "zh-CN", null, null, null, null, null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            var id = get(Intake.class)
                    .receive(Submission.of(report, null, "application/json", body))
                    .id();
            get(Triage.class).triage(id);
            return id;
        }

        /** No model reads in this test: what one would have kept. */
        void feelingWasRead(UUID report, int emotion) {
            get(Labelling.class).correct(report, LabelKind.EMOTION, Integer.toString(emotion), ADMIN);
            manager.flush();
            manager.createNativeQuery("update label set origin = 'LEARNED' where report_id = ?1 and kind = 'EMOTION'")
                    .setParameter(1, report)
                    .executeUpdate();
            manager.clear();
        }

        IssueCard recounted(UUID report) {
            manager.flush();
            get(Counting.class).recount(issue(report).number());
            return issue(report);
        }

        IssueCard issue(UUID report) {
            var root = get(Findings.class).rootsOf(Set.of(report)).get(report);
            return get(Issues.class).find(root).orElseThrow();
        }

        Opinion label(UUID report, LabelKind kind) {
            return get(Classification.class).of(report).stream()
                    .filter(opinion -> opinion.kind() == kind)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
