package org.huiyin.regroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.Findings;
import org.huiyin.fix.Fixes;
import org.huiyin.fix.IssueFixed;
import org.huiyin.grouping.Rearranging;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.issue.Issues;
import org.huiyin.linking.Linking;
import org.huiyin.merge.Merging;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.triage.Triage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grouping anew at its door, on both databases: what would change, doing it, and taking it back. */
class RegroupTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final String FIRST = "扫码付款成功了订单还是待支付";
    private static final String COURTEOUS = "你好，请问扫码付款成功了订单还是待支付，谢谢";

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void whatBelongsTogetherIsShownThenDoneThenTakenBack(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report(FIRST);
            var second = shop.report(COURTEOUS);
            shop.report("保温杯的盖子漏水");
            long into = shop.rootOf(first);
            long issue = shop.rootOf(second);
            var before = shop.finding(second);

            var id = shop.compared();

            var row = shop.rowAbout(id, issue);
            assertThat(row.into()).isEqualTo(into);
            assertThat(row.report()).isNull();
            assertThat(row.because()).isNotEmpty();
            var card = shop.get(Regroup.class).newest(ADMIN).orElseThrow();
            assertThat(card.state()).isEqualTo(RegroupingState.READY);
            assertThat(card.issuesAfter()).isLessThan(card.issuesBefore());
            assertThat(shop.rootOf(second)).isEqualTo(issue);

            shop.apply(id, row);
            assertThat(shop.rootOf(second)).isEqualTo(into);
            assertThat(shop.get(Issues.class).find(into).orElseThrow().people()).isEqualTo(2);
            assertThat(shop.rowAbout(id, issue).state()).isEqualTo(ProposalState.DONE);

            shop.undo(id);
            assertThat(shop.rootOf(second)).isEqualTo(issue);
            assertThat(shop.finding(second)).isEqualTo(before);
            assertThat(shop.get(Issues.class).find(into).orElseThrow().people()).isEqualTo(1);
            assertThat(shop.rowAbout(id, issue).state()).isEqualTo(ProposalState.UNDONE);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void whatAPersonRejectedOrPartedIsNotJoined(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report(FIRST);
            var rejected = shop.report(COURTEOUS);
            shop.get(Linking.class).rejectProposal(rejected, ADMIN);
            var parted = shop.report("麻烦问一下，" + FIRST);
            shop.get(Merging.class).merge(shop.rootOf(parted), shop.rootOf(first), ADMIN);
            shop.get(Merging.class).unmerge(shop.finding(parted).issue(), ADMIN);

            var id = shop.compared();

            var issues = Set.of(shop.rootOf(first), shop.rootOf(rejected), shop.rootOf(parted));
            assertThat(shop.rows(id))
                    .filteredOn(row -> issues.contains(row.issue()) && row.into() != null)
                    .allSatisfy(row -> assertThat(Set.of(row.issue(), row.into()))
                            .isEqualTo(Set.of(shop.rootOf(rejected), shop.rootOf(parted))));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void onlyWhatAMachineLinkedMovesOut(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("发票抬头改不了");
            var byMachine = shop.report("停车场的灯坏了");
            var byPerson = shop.report("优惠券打不开");
            long issue = shop.rootOf(first);
            shop.linkedByMachine(byMachine, issue);
            shop.get(Linking.class).link(byPerson, issue, ADMIN);

            var id = shop.compared();

            var moved = shop.rows(id).stream()
                    .filter(row -> row.report() != null && row.issue() == issue)
                    .toList();
            assertThat(moved).singleElement().satisfies(row -> {
                assertThat(row.report()).isEqualTo(byMachine);
                assertThat(row.into()).isNull();
            });
            shop.apply(id, moved.getFirst());
            assertThat(shop.rootOf(byMachine)).isNotEqualTo(issue);
            assertThat(shop.get(Issues.class).find(issue).orElseThrow().reports())
                    .isEqualTo(2);
            shop.undo(id);
            assertThat(shop.rootOf(byMachine)).isEqualTo(issue);
            assertThat(shop.get(Issues.class).find(issue).orElseThrow().reports())
                    .isEqualTo(3);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void whatSomebodyTouchedMeanwhileIsLeftAndSaidSo(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report(FIRST);
            var second = shop.report(COURTEOUS);
            long issue = shop.rootOf(second);
            var id = shop.compared();
            var row = shop.rowAbout(id, issue);
            shop.get(Merging.class).merge(issue, shop.rootOf(first), ADMIN);

            shop.apply(id, row);

            assertThat(shop.rowAbout(id, issue).state()).isEqualTo(ProposalState.LEFT);
            shop.undo(id);
            assertThat(shop.rootOf(second)).isEqualTo(shop.rootOf(first));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void aMergeThatHasEndedSinceIsNotTakenBackSoThatNobodyHearsTwice(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report(FIRST);
            var second = shop.report(COURTEOUS);
            long issue = shop.rootOf(second);
            var id = shop.compared();
            shop.wired.takeEvents();
            shop.apply(id, shop.rowAbout(id, issue));
            assertThat(shop.wired.takeEvents()).noneMatch(IssueFixed.class::isInstance);
            shop.get(Fixes.class).fix(shop.rootOf(first), new Bilingual("修好了", "Fixed"), null, ADMIN);

            shop.undo(id);

            assertThat(shop.rowAbout(id, issue).state()).isEqualTo(ProposalState.KEPT);
            assertThat(shop.get(Findings.class).peopleOf(shop.rootOf(first))).hasSize(2);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void dangerIsOnlyShown(MigratedDatabase database) {
        in(database, shop -> {
            shop.report("充电器冒烟了");
            var second = shop.report("你好，请问充电器冒烟了，谢谢");
            var id = shop.compared();
            var row = shop.rowAbout(id, shop.rootOf(second));

            assertThat(row.onlyPeople()).isTrue();
            assertThatThrownBy(() -> shop.get(Regroup.class).apply(id, List.of(row.id()), ADMIN))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThat(shop.get(Rearranging.class).join(row.issue(), row.into(), ADMIN))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void itGoesOnWhereItWasAndIsAskedForOnce(MigratedDatabase database) {
        in(database, shop -> {
            for (int i = 0; i < RegroupRun.STEP + 2; i++) {
                shop.report("门店第" + i + "次排队太久 " + "q".repeat(i + 1));
            }
            var regroup = shop.get(Regroup.class);
            var id = regroup.start(ADMIN);
            var run = shop.get(RegroupRun.class);

            // One step, and then the process is gone.
            assertThat(run.compare(id, done -> {})).isTrue();
            long reached = regroup.newest(ADMIN).orElseThrow().done();
            assertThat(reached).isEqualTo(RegroupRun.STEP);
            assertThatThrownBy(() -> regroup.start(ADMIN)).isInstanceOf(Refusal.Conflict.class);
            regroup.work(id, done -> assertThat(done).isGreaterThan(reached));

            var card = regroup.newest(ADMIN).orElseThrow();
            assertThat(card.state()).isEqualTo(RegroupingState.READY);
            assertThat(card.done()).isEqualTo(card.total());
            regroup.drop(id, ADMIN);
            assertThat(regroup.newest(ADMIN).orElseThrow().state()).isEqualTo(RegroupingState.DROPPED);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void itIsAnAdminsMatter(MigratedDatabase database) {
        in(database, shop -> {
            var lead = new Caller(Actor.member(UUID.randomUUID(), "组长"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));

            assertThatThrownBy(() -> shop.get(Regroup.class).start(lead)).isInstanceOf(Refusal.Forbidden.class);
            assertThatThrownBy(() -> shop.get(Regroup.class).newest(lead)).isInstanceOf(Refusal.Forbidden.class);
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

        Shop(Wired wired) {
            this.wired = wired;
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        UUID report(String text) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var contact = new NewReport.Contact(mark.strip() + people++ + "@example.com", null);
            var report = new NewReport(text + mark, null, null, "web", "zh-CN", contact, null, null, null, null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            var id = get(Intake.class)
                    .receive(Submission.of(report, null, "application/json", body))
                    .id();
            get(Triage.class).triage(id);
            return id;
        }

        /** As while linking is switched on. */
        void linkedByMachine(UUID report, long issue) {
            var finding = finding(report);
            var move = new Rearranging.Move(report, finding.id(), issue, 0.6, finding.because());
            assertThat(get(Rearranging.class).move(move, ADMIN)).isPresent();
        }

        UUID compared() {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var id = get(Regroup.class).start(ADMIN);
            get(Regroup.class).work(id, done -> {});
            return id;
        }

        void apply(UUID id, ProposalCard row) {
            get(Regroup.class).apply(id, List.of(row.id()), ADMIN);
            get(Regroup.class).work(id, done -> {});
        }

        void undo(UUID id) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            get(Regroup.class).undo(id, ADMIN);
            get(Regroup.class).work(id, done -> {});
        }

        List<ProposalCard> rows(UUID id) {
            return get(Regroup.class).rows(id, 0, 1_000, ADMIN);
        }

        ProposalCard rowAbout(UUID id, long issue) {
            return rows(id).stream()
                    .filter(row -> row.issue() == issue)
                    .findFirst()
                    .orElseThrow();
        }

        FindingCard finding(UUID report) {
            return get(Findings.class).of(report).orElseThrow();
        }

        long rootOf(UUID report) {
            return get(Findings.class).rootsOf(Set.of(report)).getOrDefault(report, 0L);
        }
    }
}
