package org.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.conversation.Conversation;
import org.huiyin.finding.Findings;
import org.huiyin.fix.Fixes;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
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

class ReceiptDeskTest {

    private static final Caller STAFF = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aReceiptTellsTheStoryInOrderAndNamesNobody(MigratedDatabase database) {
        in(database, shop -> {
            var mine = shop.report("扫码付款成功了订单还是待支付", "zhou@example.com");
            shop.report("掃碼付款成功了訂單還是待支付", "lin@example.com");
            long issue = shop.issueOf(mine);
            shop.pass();
            shop.get(Conversation.class).note(issue, "是回调丢了，别外传", STAFF);
            shop.get(Conversation.class).answerEveryone(issue, "正在查，请稍等。", STAFF);
            shop.pass();
            shop.get(Conversation.class).reply(shop.get(ReceiptDesk.class).report(mine.token()), "谢谢，等你们消息");
            shop.pass();
            shop.get(Fixes.class).fix(issue, new Bilingual("补发了回调", "The callback is sent again"), "remedy", STAFF);

            var receipt = shop.receipt(mine, Locale.ENGLISH);

            assertThat(receipt.state()).isEqualTo("linked");
            assertThat(receipt.issue().people()).isEqualTo(2);
            assertThat(receipt.issue().state()).isEqualTo("fixed");
            assertThat(receipt.steps())
                    .extracting(Receipt.Step::state)
                    .containsExactly("received", "understood", "linked", "in_progress", "fixed");
            assertThat(receipt.messages())
                    .extracting(Receipt.Message::from, Receipt.Message::text)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("us", "正在查，请稍等。"),
                            org.assertj.core.groups.Tuple.tuple("you", "谢谢，等你们消息"),
                            org.assertj.core.groups.Tuple.tuple("us", "The callback is sent again"));
            assertThat(receipt.asksVerdict()).isTrue();
            assertThat(receipt.contact()).startsWith("z").contains("***@").doesNotContain("hou");
            assertThat(receipt.toString()).doesNotContain("许静").doesNotContain("别外传");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoeverComesLateSeesHowItStandsAndWhatWasSaidOfIt(MigratedDatabase database) {
        in(database, shop -> {
            var first = shop.report("退款七天没到账", "a@example.com");
            long issue = shop.issueOf(first);
            shop.get(Conversation.class).answerEveryone(issue, "在查。", STAFF);
            shop.pass();
            shop.get(Fixes.class).fix(issue, new Bilingual("已重新打款", "Paid again"), null, STAFF);
            shop.pass();
            var late = shop.report("退款七天没到账", "b@example.com");

            var receipt = shop.receipt(late, Locale.SIMPLIFIED_CHINESE);

            assertThat(receipt.steps())
                    .extracting(Receipt.Step::state)
                    .containsExactly("received", "understood", "linked", "fixed");
            assertThat(receipt.messages()).extracting(Receipt.Message::text).containsExactly("已重新打款");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aVerdictAndAWithdrawalStandOnTheReceipt(MigratedDatabase database) {
        in(database, shop -> {
            var mine = shop.report("App启动就闪退", "v@example.com");
            var fixes = shop.get(Fixes.class);
            fixes.fix(shop.issueOf(mine), new Bilingual("修好了", null), null, STAFF);
            fixes.judge(shop.get(ReceiptDesk.class).report(mine.token()), "partly", "偶尔还会");

            assertThat(shop.receipt(mine, Locale.ENGLISH).verdict())
                    .isNotNull()
                    .extracting(Receipt.Verdict::verdict, Receipt.Verdict::comment)
                    .containsExactly("partly", "偶尔还会");

            shop.get(Intake.class).withdraw(mine.id());
            assertThat(shop.receipt(mine, Locale.ENGLISH).state()).isEqualTo("withdrawn");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anUnknownAndAnErasedReceiptAreAlike(MigratedDatabase database) {
        in(database, shop -> {
            var mine = shop.report("请删除我", "e@example.com");
            shop.get(Intake.class).erase(mine.id());

            var desk = shop.get(ReceiptDesk.class);
            assertThatThrownBy(() -> desk.receipt(mine.token(), Locale.ENGLISH)).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> desk.receipt("nobody-knows-this-token", Locale.ENGLISH))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoeverLeavesAKnownAddressLaterIsThatPerson(MigratedDatabase database) {
        in(database, shop -> {
            var known = shop.report("快递三天没动", "k@example.com");
            var anonymous = shop.report("快递三天没动了", null);

            shop.get(Intake.class).tellAt(anonymous.id(), shop.address("k@example.com"));

            var reports = shop.get(Reports.class);
            assertThat(reports.find(anonymous.id()).orElseThrow().reporter())
                    .isEqualTo(reports.find(known.id()).orElseThrow().reporter());
            assertThat(shop.receipt(anonymous, Locale.ENGLISH).contact()).isNotNull();
            assertThatThrownBy(() -> shop.get(Intake.class).tellAt(anonymous.id(), "other@example.com"))
                    .isInstanceOf(Refusal.Conflict.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void similarIssuesShowOnlyWhatMayBePublic(MigratedDatabase database) {
        in(database, shop -> {
            var mine = shop.report("扫码付款成功了订单还是待支付，订单号 20261121334455", "s@example.com");
            shop.get(Texts.class).similarTo("刷新", null, 1);

            var near = shop.get(SimilarIssues.class).find("扫码付款成功了，订单还是待支付" + shop.mark, 5, null);

            assertThat(near).extracting(SimilarIssue::issue).contains(Long.toString(shop.issueOf(mine)));
            assertThat(near.toString()).doesNotContain("20261121334455").doesNotContain("s@example.com");
            assertThat(shop.get(SimilarIssues.class).find("扫码付款成功了，订单还是待支付" + shop.mark, 5, mine.id()))
                    .isEmpty();
            assertThat(shop.get(SimilarIssues.class).find("The garden gnome sings at night", 5, null))
                    .isEmpty();
        });
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            test.accept(new Shop(Wired.on(manager, data.resolve(database.toString()))));
            manager.getTransaction().setRollbackOnly();
        });
    }

    /** Its texts and addresses carry a mark, because the database is shared with other tests. */
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

        void pass() {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
        }

        String address(String email) {
            return email.charAt(0) + mark.strip() + email.substring(1);
        }

        Submission.Receipt report(String text, @org.jspecify.annotations.Nullable String email) {
            pass();
            var contact = email == null ? null : new NewReport.Contact(address(email), null);
            var report = new NewReport(text + mark, null, null, "web", "zh-CN", contact, null, null, null, null);
            var receipt = get(Intake.class)
                    .receive(Submission.of(report, null, "application/json", text.getBytes(StandardCharsets.UTF_8)));
            get(Triage.class).triage(receipt.id());
            get(Texts.class).put(get(Reports.class).find(receipt.id()).orElseThrow());
            return receipt;
        }

        long issueOf(Submission.Receipt receipt) {
            return get(Findings.class).rootsOf(List.of(receipt.id())).get(receipt.id());
        }

        Receipt receipt(Submission.Receipt receipt, Locale locale) {
            return get(ReceiptDesk.class).receipt(receipt.token(), locale);
        }
    }
}
