package org.huiyin.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.judgement.Band;
import org.huiyin.judgement.Decisions;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Role;
import org.huiyin.shared.Share;
import org.huiyin.shared.Wired;
import org.huiyin.triage.Triage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the machine proposes, what people answer, and what is kept of it. */
class ProposalsTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final String FIRST = "扫码付款成功了订单还是待支付";
    /** The same core with courtesy around it: the model is sure, and the words differ. */
    private static final String COURTEOUS = "你好，请问扫码付款成功了订单还是待支付，谢谢";

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void otherWordsAreLinkedByTheMachineOnlyWhileThatIsMeasuredToBeRight(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report(FIRST + shop.mark);
            var second = shop.report(COURTEOUS + shop.mark);
            assertThat(shop.finding(second).decision()).isEqualTo(FindingDecision.PROPOSED);
            assertThat(shop.finding(second).proposedIssue()).isEqualTo(shop.rootOf(first));

            shop.get(Automation.class).measured(AutomationKind.LINKING, Share.counted(100, 100));
            var third = shop.report("您好，" + FIRST + shop.mark);
            assertThat(shop.finding(third).decision()).isEqualTo(FindingDecision.LINKED);
            assertThat(shop.finding(third).issue()).isEqualTo(shop.rootOf(first));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void oneKeyAcceptsAGroupAndOneTakesItBack(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report(FIRST + shop.mark);
            var proposed = List.of(shop.report(COURTEOUS + shop.mark), shop.report("麻烦问一下，" + FIRST + shop.mark));
            var proposals = shop.get(Proposals.class);

            var answered = proposals.accept(proposed, ADMIN);
            assertThat(answered.count()).isEqualTo(2);
            assertThat(proposed).allSatisfy(r -> assertThat(shop.rootOf(r)).isEqualTo(shop.rootOf(first)));
            assertThat(shop.get(Decisions.class).newest(10))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .first()
                    .satisfies(pair -> {
                        assertThat(pair.same()).isTrue();
                        assertThat(pair.features()).containsKeys("jaccard", "margin", "numbers");
                    });
            assertThat(proposals.accept(proposed, ADMIN).count()).isZero();

            assertThat(proposals.takeBack(answered.batch(), ADMIN)).isEqualTo(2);
            assertThat(proposed)
                    .allSatisfy(r -> assertThat(shop.finding(r).proposedIssue()).isEqualTo(shop.rootOf(first)));
            assertThat(shop.get(Decisions.class).newest(100)).noneMatch(pair -> proposed.contains(pair.report()));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theSameTextAsOneThatWaitsWaitsWithIt(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report(FIRST + shop.mark);
            var waiting = shop.report(COURTEOUS + shop.mark);
            var twin = shop.report(COURTEOUS + shop.mark);

            assertThat(shop.rootOf(twin)).isEqualTo(shop.rootOf(waiting)).isNotEqualTo(shop.rootOf(first));
            shop.get(Proposals.class).accept(List.of(waiting, twin), ADMIN);
            assertThat(shop.rootOf(twin)).isEqualTo(shop.rootOf(first));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatIsRejectedIsKeptAsAPairToo(MigratedDatabase database) {
        in(database, shop -> {
            shop.report(FIRST + shop.mark);
            var other = shop.report(COURTEOUS + shop.mark);

            assertThat(shop.get(Proposals.class).reject(List.of(other), ADMIN).count())
                    .isEqualTo(1);

            assertThat(shop.get(Decisions.class).newest(100)).anySatisfy(pair -> {
                assertThat(pair.report()).isEqualTo(other);
                assertThat(pair.same()).isFalse();
                assertThat(pair.band()).isEqualTo(Band.SAME);
            });
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
            var report = new NewReport(text, null, null, "web", "zh-CN", contact, null, null, null, null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            var id = get(Intake.class)
                    .receive(Submission.of(report, null, "application/json", body))
                    .id();
            get(Triage.class).triage(id);
            return id;
        }

        FindingCard finding(UUID report) {
            return get(Findings.class).of(report).orElseThrow();
        }

        long rootOf(UUID report) {
            return get(Findings.class).rootsOf(Set.of(report)).get(report);
        }
    }
}
