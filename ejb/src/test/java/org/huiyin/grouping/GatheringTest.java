package org.huiyin.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.finding.Because;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.issue.Issues;
import org.huiyin.linking.Linking;
import org.huiyin.linking.Proposals;
import org.huiyin.search.Reason;
import org.huiyin.search.decide.Alike;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Role;
import org.huiyin.shared.Share;
import org.huiyin.shared.Wired;
import org.huiyin.triage.Triage;
import org.huiyin.triage.WordsOfFinding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** New problems that are one, though none of them was an issue before. */
class GatheringTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final List<String> TEXTS = List.of(
            "保温杯漏水",
            "快递三天没动",
            "发票抬头改不了",
            "The headphones crackle",
            "会员码加载慢",
            "优惠券打不开",
            "门店排队太久",
            "Parking is too dear");

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aWaveIsOneGroupThoughItCameAtOnceAndNothingWasThereBefore(MigratedDatabase database) {
        in(database, shop -> {
            var wave = List.of(
                    shop.receive("扫码付款成功了订单还是待支付" + shop.mark),
                    shop.receive("你好，请问扫码付款成功了订单还是待支付，谢谢" + shop.mark),
                    shop.receive("麻烦问一下，扫码付款成功了订单还是待支付" + shop.mark));

            shop.get(Triage.class).triage(wave);

            long first = shop.issueOf(wave.getFirst());
            assertThat(shop.finding(wave.getFirst()).proposedIssue()).isNull();
            assertThat(wave.subList(1, 3)).allSatisfy(report -> {
                assertThat(shop.finding(report).decision()).isEqualTo(FindingDecision.PROPOSED);
                assertThat(shop.finding(report).proposedIssue()).isEqualTo(first);
                assertThat(shop.finding(report).because()).isNotEmpty();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void manyWhoAreALittleAlikeAreProposedAsAGroup(MigratedDatabase database) {
        in(database, shop -> {
            var four = shop.reports(4);
            shop.alike(four, 0.35);

            shop.gather(four);

            long head = shop.issueOf(four.getFirst());
            assertThat(four.subList(1, 4))
                    .allSatisfy(report ->
                            assertThat(shop.finding(report).proposedIssue()).isEqualTo(head));
            assertThat(shop.get(Issues.class).find(head).orElseThrow().reports())
                    .isEqualTo(1);
            assertThat(shop.finding(four.get(2)).because())
                    .extracting(Because::kind)
                    .containsExactly("words", "against");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aChainIsNotAGroup(MigratedDatabase database) {
        in(database, shop -> {
            var chain = shop.reports(6);
            for (int i = 1; i < 6; i++) {
                shop.alike(chain.get(i), chain.get(i - 1), 0.5);
            }

            shop.gather(chain);

            var heads = chain.stream()
                    .map(shop::finding)
                    .map(f -> f.proposedIssue() == null ? Long.valueOf(f.issue()) : f.proposedIssue())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(heads.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(3));
            assertThat(heads).hasSizeGreaterThan(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void oneKeyAcceptsTheGroupButForThoseLeftOutAndUndoIsExact(MigratedDatabase database) {
        in(database, shop -> {
            var four = shop.reports(4);
            shop.alike(four, 0.4);
            shop.gather(four);
            var before = shop.findings(four);
            var proposals = shop.get(Proposals.class);

            var answer = proposals.accept(four.subList(1, 3), List.of(four.get(3)), ADMIN);

            long head = shop.issueOf(four.getFirst());
            assertThat(answer.count()).isEqualTo(2);
            assertThat(shop.get(Findings.class).peopleOf(head)).hasSize(3);
            assertThat(shop.finding(four.get(3)).decidedBy()).isEqualTo(Actor.Kind.MEMBER);
            shop.gather(four);
            assertThat(shop.finding(four.get(3)).proposedIssue()).isNull();

            assertThat(proposals.takeBack(answer.batch(), ADMIN)).isEqualTo(3);
            assertThat(shop.findings(four)).isEqualTo(before);
            shop.gather(four);
            assertThat(shop.findings(four)).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatWasRejectedIsNotAskedAgainNotByWayOfOthersEither(MigratedDatabase database) {
        in(database, shop -> {
            var all = new ArrayList<>(shop.reports(3));
            shop.alike(all, 0.6);
            shop.gather(all);

            shop.get(Proposals.class).reject(all.subList(1, 3), ADMIN);
            all.add(shop.report("停车场的灯坏了" + shop.mark));
            shop.alike(all, 0.6);
            shop.gather(all);

            assertThat(all.subList(0, 3))
                    .allSatisfy(report ->
                            assertThat(shop.finding(report).proposedIssue()).isNull());
            assertThat(shop.finding(all.get(3)).proposedIssue()).isIn(null, shop.issueOf(all.getFirst()));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whileLinkingIsOnACertainGroupOfSeveralPeopleIsLinked(MigratedDatabase database) {
        in(database, shop -> {
            shop.get(Automation.class).measured(AutomationKind.LINKING, Share.counted(100, 100));
            var weak = shop.reports(3);
            var sure = shop.reports(3);
            shop.alike(weak, 0.4);
            shop.alike(sure, 0.6);

            shop.gather(weak);
            shop.gather(sure);

            assertThat(weak.subList(1, 3))
                    .allSatisfy(report ->
                            assertThat(shop.finding(report).decision()).isEqualTo(FindingDecision.PROPOSED));
            long head = shop.issueOf(sure.getFirst());
            assertThat(sure.subList(1, 3)).allSatisfy(report -> {
                assertThat(shop.finding(report).decision()).isEqualTo(FindingDecision.LINKED);
                assertThat(shop.issueOf(report)).isEqualTo(head);
            });
            assertThat(shop.get(Issues.class).find(head).orElseThrow().people()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void dangerIsOnlyProposedAndOnePersonIsNotMany(MigratedDatabase database) {
        in(database, shop -> {
            shop.get(Automation.class).measured(AutomationKind.LINKING, Share.counted(100, 100));
            var danger = new ArrayList<>(shop.reports(2));
            danger.add(shop.report("充电器冒烟了" + shop.mark));
            shop.onePerson = true;
            var mine = shop.reports(4);
            shop.alike(danger, 0.6);
            shop.alike(mine, 0.6);

            shop.gather(danger);
            shop.gather(mine);

            assertThat(List.of(danger, mine)).allSatisfy(group -> assertThat(group.subList(1, group.size()))
                    .allSatisfy(report ->
                            assertThat(shop.finding(report).decision()).isEqualTo(FindingDecision.PROPOSED)));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aKnownIssueTakesAGroupInOnlyWhereEachIsMoreLikelyAboutItThanNot(MigratedDatabase database) {
        in(database, shop -> {
            var known = shop.reports(2);
            long issue = shop.issueOf(known.getFirst());
            shop.get(Linking.class).link(known.get(1), issue, ADMIN);
            var far = shop.reports(3);
            var near = shop.reports(2);
            shop.alike(far, 0.9);
            shop.alike(far.getFirst(), known.getFirst(), 0.58);
            shop.alike(near, 0.9);
            near.forEach(report -> shop.alike(report, known.getFirst(), 0.7));

            shop.gather(far);
            shop.gather(near);

            long head = shop.issueOf(far.getFirst());
            assertThat(shop.finding(far.getFirst()).proposedIssue()).isNull();
            assertThat(far.subList(1, 3))
                    .allSatisfy(report ->
                            assertThat(shop.finding(report).proposedIssue()).isEqualTo(head));
            assertThat(near).allSatisfy(report -> {
                assertThat(shop.finding(report).proposedIssue()).isEqualTo(issue);
                assertThat(shop.finding(report).score()).isEqualTo(0.7);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatAPersonHasLinkedIsNotLooseAnyMore(MigratedDatabase database) {
        in(database, shop -> {
            var three = shop.reports(3);
            shop.get(Linking.class).link(three.get(1), shop.issueOf(three.getFirst()), ADMIN);
            var before = shop.findings(three);
            shop.alike(three, 0.9);

            shop.gather(three);

            assertThat(shop.findings(three)).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void withItsWordsGoesWhatWasFoundAlike(MigratedDatabase database) {
        in(database, shop -> {
            var two = shop.reports(2);
            shop.alike(two, 0.6);

            shop.get(WordsOfFinding.class).erase(two.getFirst());

            assertThat(shop.get(Likenesses.class).around(two)).isEmpty();
        });
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            test.accept(new Shop(Wired.on(manager, data.resolve(database.toString()))));
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static final class Shop {

        private final Wired wired;
        private final String mark = " "
                + Long.toString(UUID.randomUUID().getMostSignificantBits(), 36).replaceAll("[-0-9]", "z");
        private int people;
        private int next;
        private boolean onePerson;

        Shop(Wired wired) {
            this.wired = wired;
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        /** Of different problems, so that only what a test says is alike. */
        List<UUID> reports(int count) {
            var made = new ArrayList<UUID>();
            for (int i = 0; i < count; i++) {
                made.add(report(TEXTS.get(next++) + mark));
            }
            return made;
        }

        UUID report(String text) {
            var id = receive(text);
            get(Triage.class).triage(id);
            return id;
        }

        UUID receive(String text) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var contact = new NewReport.Contact(mark.strip() + (onePerson ? "one" : people++) + "@example.com", null);
            var report = new NewReport(text, null, null, "web", "zh-CN", contact, null, null, null, null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            return get(Intake.class)
                    .receive(Submission.of(report, null, "application/json", body))
                    .id();
        }

        void alike(List<UUID> reports, double probability) {
            for (int i = 0; i < reports.size(); i++) {
                for (int j = 0; j < i; j++) {
                    add(reports.get(i), reports.get(j), probability);
                }
            }
        }

        void alike(UUID one, UUID other, double probability) {
            add(one, other, probability);
        }

        private void add(UUID one, UUID other, double probability) {
            var known = get(Likenesses.class).around(List.of(one)).stream()
                    .filter(pair -> pair.report().equals(one) && !pair.other().equals(other))
                    .map(pair -> alikeOf(pair.report(), pair.other(), pair.probability()))
                    .collect(Collectors.toCollection(ArrayList::new));
            known.add(alikeOf(one, other, probability));
            get(Likenesses.class).keepInstead(one, known);
        }

        private static Alike alikeOf(UUID one, UUID other, double probability) {
            var because = List.of(new Reason(Reason.Kind.WORDS, "付款"), new Reason(Reason.Kind.AGAINST, "3 ≠ 5"));
            return new Alike(one.toString(), other.toString(), probability, because);
        }

        void gather(List<UUID> reports) {
            get(Gathering.class).around(reports);
        }

        FindingCard finding(UUID report) {
            return get(Findings.class).of(report).orElseThrow();
        }

        /** What holds, whichever row says it. */
        Map<UUID, List<Object>> findings(List<UUID> reports) {
            return reports.stream()
                    .map(this::finding)
                    .collect(Collectors.toMap(
                            FindingCard::report,
                            f -> List.of(f.issue(), f.decision(), f.score(), f.because(), "" + f.proposedIssue())));
        }

        long issueOf(UUID report) {
            return get(Findings.class).rootsOf(Set.of(report)).get(report);
        }
    }
}
