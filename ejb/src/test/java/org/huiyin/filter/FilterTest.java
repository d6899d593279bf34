package org.huiyin.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.conversation.Conversation;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.ReceiptDesk;
import org.huiyin.finding.Findings;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
import org.huiyin.issue.Issues;
import org.huiyin.linking.Linking;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.triage.Triage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands aside, at the doors, on both databases. */
class FilterTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final Caller STRANGER =
            new Caller(Actor.member(UUID.randomUUID(), "别人"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));
    private static final String ADVERTISING = "兼职刷单日结三百，加微信 kp8866";

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatNobodyHasToReadStandsAsideWithItsReason(MigratedDatabase database) {
        in(database, shop -> {
            long open = shop.get(IssueDesk.class).counts(ADMIN).open();
            var report = shop.report(ADVERTISING);

            assertThat(shop.get(Findings.class).of(report)).isEmpty();
            assertThat(shop.get(IssueDesk.class).counts(ADMIN).open()).isEqualTo(open);
            var card = shop.get(Filter.class).of(report).orElseThrow();
            assertThat(card.kind()).isEqualTo(NoiseKind.ADVERTISING);
            assertThat(card.evidence()).contains("刷单");
            assertThat(shop.get(Filter.class).list(false, null, 10, null, ADMIN).items())
                    .extracting(SetAsideCard::report)
                    .contains(report);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void itsAuthorStillHasAReceiptThatTellsTheTruth(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report(ADVERTISING);
            var token = shop.get(Intake.class).tokenOf(report);

            var receipt = shop.get(ReceiptDesk.class).receipt(token, java.util.Locale.ENGLISH);

            assertThat(receipt.state()).isEqualTo("filtered");
            assertThat(receipt.steps()).extracting("state").containsExactly("received", "filtered");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void takenBackItIsTriagedAsAnyOther(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report(ADVERTISING);
            var filter = shop.get(Filter.class);

            filter.takeBack(report, ADMIN);
            assertThat(shop.wired.takeEvents()).contains(new ReportTakenBack(report));
            shop.get(Triage.class).triage(report);

            assertThat(shop.get(Findings.class).of(report)).isPresent();
            assertThat(filter.of(report)).isEmpty();
            assertThat(filter.taken(shop.get(Reports.class).all(List.of(report)), known -> null))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPersonConfirmsAndTakesTheConfirmationBack(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report(ADVERTISING);
            var filter = shop.get(Filter.class);
            long waiting = filter.waiting(ADMIN);

            filter.confirm(report, ADMIN);
            assertThat(filter.waiting(ADMIN)).isEqualTo(waiting - 1);
            assertThat(filter.list(true, NoiseKind.ADVERTISING, 10, null, ADMIN).items())
                    .extracting(SetAsideCard::confirmedBy)
                    .contains("许静");

            filter.doubt(report, ADMIN);
            assertThat(filter.waiting(ADMIN)).isEqualTo(waiting);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoWritesAgainIsRead(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report(ADVERTISING);
            shop.wired.takeEvents();

            shop.get(Conversation.class)
                    .reply(shop.get(Reports.class).find(report).orElseThrow(), "我是认真的，你们的兼职群收了我押金");

            assertThat(shop.wired.takeEvents()).contains(new ReportTakenBack(report));
            assertThat(shop.get(Filter.class).of(report)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatAPersonSetsAsideComesBackToWhereItWas(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("扫码付款成功了订单还是待支付" + shop.mark);
            var second = shop.report("扫码付款成功了订单还是待支付" + shop.mark);
            long issue = shop.issueOf(first);

            shop.get(Linking.class).setAside(second, ADMIN);
            assertThat(shop.get(Issues.class).find(issue).orElseThrow().reports())
                    .isEqualTo(1);
            assertThat(shop.get(Filter.class).of(second).orElseThrow().kind()).isEqualTo(NoiseKind.PERSON);

            shop.get(Filter.class).takeBack(second, ADMIN);
            shop.get(Triage.class).triage(second);
            assertThat(shop.issueOf(second)).isEqualTo(issue);
            assertThat(shop.get(Issues.class).find(issue).orElseThrow().reports())
                    .isEqualTo(2);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void dangerAndTheLawAreNeverSetAsideNotEvenByAPerson(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report("充电器冒烟了 加微信 abc123 兼职刷单" + shop.mark);

            assertThat(shop.get(Filter.class).of(report)).isEmpty();
            assertThatThrownBy(() -> shop.get(Linking.class).setAside(report, ADMIN))
                    .isInstanceOf(Refusal.Conflict.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void onePersonsFloodStopsAtTheLimit(MigratedDatabase database) {
        in(database, shop -> {
            shop.wired.setting("huiyin.filter.person-per-hour", "3");
            var reports = List.of("一", "二", "三", "四").stream()
                    .map(word -> shop.report("洗衣机第" + word + "个按钮没反应" + shop.mark, "flood"))
                    .toList();

            var filter = shop.get(Filter.class);
            assertThat(reports.subList(0, 3))
                    .allSatisfy(r -> assertThat(filter.of(r)).isEmpty());
            assertThat(filter.of(reports.getLast()).orElseThrow().kind()).isEqualTo(NoiseKind.FLOOD);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void forAnotherWorkgroupItDoesNotExist(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report(ADVERTISING);
            var filter = shop.get(Filter.class);

            assertThat(filter.waiting(STRANGER)).isZero();
            assertThat(filter.list(false, null, 10, null, STRANGER).items()).isEmpty();
            assertThatThrownBy(() -> filter.takeBack(report, STRANGER)).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> filter.confirm(report, STRANGER)).isInstanceOf(Refusal.NotFound.class);
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
            people++;
            return report(text, "person" + people);
        }

        UUID report(String text, String person) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var contact = new NewReport.Contact(mark.strip() + person + "@example.com", null);
            var report = new NewReport(text, null, null, "web", "zh-CN", contact, null, null, null, null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            var id = get(Intake.class)
                    .receive(Submission.of(report, null, "application/json", body))
                    .id();
            get(Triage.class).triage(id);
            return id;
        }

        long issueOf(UUID report) {
            return get(Findings.class).rootsOf(Set.of(report)).get(report);
        }
    }
}
