package org.huiyin.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.conversation.Conversation;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.Receipt;
import org.huiyin.desk.ReceiptDesk;
import org.huiyin.desk.ReportItem;
import org.huiyin.desk.ReportPassage;
import org.huiyin.desk.SearchDesk;
import org.huiyin.desk.SearchFilter;
import org.huiyin.filter.Filter;
import org.huiyin.finding.Counting;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.Findings;
import org.huiyin.fix.Fixes;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.ReportWithdrawn;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.linking.Linking;
import org.huiyin.merge.Merging;
import org.huiyin.part.Meant;
import org.huiyin.part.PartCard;
import org.huiyin.part.PartState;
import org.huiyin.part.Parts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.triage.Triage;
import org.huiyin.triage.WordsOfFinding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One report that names two problems, at the doors, on both databases. */
class SplittingTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());

    private static final String BOTH = "优惠券在结算页不能用，提示不可用。另外快递盒子压坏了，里面的杯子碎了！";
    private static final String COUPON = "优惠券在结算页不能用，提示不可用";
    private static final String PARCEL = "快递盒子压坏了，里面的杯子碎了";

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theAuthorStandsBehindBothIssuesAndCountsOnceInEach(MigratedDatabase database) {
        in(database, shop -> {
            long coupon = shop.issueOf(shop.report(COUPON, "a"));
            long parcel = shop.issueOf(shop.report(PARCEL, "b"));
            var report = shop.report(BOTH, "c");
            shop.get(Linking.class).link(report, coupon, ADMIN);

            shop.splitOff(report, parcel);

            assertThat(shop.counts(coupon)).containsExactly(2, 2);
            assertThat(shop.counts(parcel)).containsExactly(2, 2);
            assertThat(shop.get(Findings.class).allOf(report))
                    .extracting(FindingCard::part, FindingCard::issue)
                    .containsExactly(tuple(0, coupon), tuple(1, parcel));
            assertThat(shop.behind(parcel, report).passages())
                    .extracting(ReportPassage::here)
                    .containsExactly(false, true);
            assertThat(shop.behind(coupon, report).passages())
                    .extracting(ReportPassage::here)
                    .containsExactly(true, false);
            assertThat(shop.get(Reports.class).find(report).orElseThrow().text())
                    .as("the words stay as they came")
                    .isEqualTo(BOTH + shop.mark);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void takenBackAndTakenBackAgainEverythingStandsExactlyAsBefore(MigratedDatabase database) {
        in(database, shop -> {
            long parcel = shop.issueOf(shop.report(PARCEL, "b"));
            var report = shop.report(BOTH, "c");
            long own = shop.issueOf(report);
            var splitting = shop.get(Splitting.class);

            var part = shop.splitOff(report, parcel);
            splitting.takeBack(part.id(), PartState.HELD, ADMIN);
            assertThat(shop.counts(parcel)).containsExactly(1, 1);
            assertThat(shop.get(Findings.class).allOf(report))
                    .extracting(FindingCard::issue)
                    .containsExactly(own);

            splitting.takeBack(part.id(), PartState.ENDED, ADMIN);
            assertThat(shop.counts(parcel)).containsExactly(2, 2);
            assertThat(shop.get(Findings.class).allOf(report))
                    .extracting(FindingCard::issue)
                    .containsExactly(own, parcel);

            splitting.join(part.id(), ADMIN);
            assertThat(shop.counts(parcel)).containsExactly(1, 1);
            assertThatThrownBy(() -> splitting.takeBack(part.id(), PartState.HELD, ADMIN))
                    .isInstanceOf(Refusal.Conflict.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theMachineProposesAndOneKeyMovesBothAndTakesBothBack(MigratedDatabase database) {
        in(database, shop -> {
            long coupon = shop.issueOf(shop.said(COUPON, "a"));
            long parcel = shop.issueOf(shop.said(PARCEL, "b"));
            var report = shop.said(BOTH, "c");
            long own = shop.issueOf(report);

            shop.get(SecondProblems.class).look(List.of(report));
            shop.get(SecondProblems.class).look(List.of(report));

            var proposed = shop.get(Parts.class).of(report);
            assertThat(proposed).extracting(PartCard::state).containsExactly(PartState.PROPOSED);
            var part = proposed.getFirst();
            assertThat(part.issue()).isEqualTo(parcel);
            assertThat(part.restIssue()).isEqualTo(coupon);
            assertThat(part.because()).isNotEmpty();
            assertThat(part.restBecause()).isNotEmpty();
            assertThat(shop.get(Findings.class).allOf(report))
                    .as("only proposed")
                    .hasSize(1);

            shop.get(Splitting.class).accept(part.id(), ADMIN);
            assertThat(shop.get(Findings.class).rootsOfAll(report)).containsExactly(coupon, parcel);
            assertThat(shop.counts(coupon)).containsExactly(2, 2);

            shop.get(Splitting.class).takeBack(part.id(), PartState.HELD, ADMIN);
            assertThat(shop.get(Findings.class).rootsOfAll(report)).containsExactly(own);
            assertThat(shop.get(Parts.class).of(report).getFirst().state()).isEqualTo(PartState.PROPOSED);
            assertThat(shop.counts(coupon)).containsExactly(1, 1);
            assertThat(shop.counts(parcel)).containsExactly(1, 1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatPeopleRejectedIsNotProposedAgain(MigratedDatabase database) {
        in(database, shop -> {
            shop.said(COUPON, "a");
            shop.said(PARCEL, "b");
            var report = shop.said(BOTH, "c");
            shop.get(SecondProblems.class).look(List.of(report));
            var part = shop.get(Parts.class).of(report).getFirst();

            shop.get(Splitting.class).reject(part.id(), ADMIN);
            shop.get(SecondProblems.class).look(List.of(report));

            assertThat(shop.get(Parts.class).of(report))
                    .extracting(PartCard::state)
                    .containsExactly(PartState.REJECTED);
            shop.get(Splitting.class).takeBack(part.id(), PartState.REJECTED, ADMIN);
            assertThat(shop.get(Parts.class).of(report))
                    .extracting(PartCard::state)
                    .containsExactly(PartState.PROPOSED);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aReportOfOneProblemIsLookedThroughOnceAndLeftAlone(MigratedDatabase database) {
        in(database, shop -> {
            shop.report(COUPON, "a");
            var report = shop.report(COUPON + "。结算页提示优惠券不可用。", "c");
            assertThat(shop.get(SecondProblems.class).unread(before(report), 10))
                    .contains(report);

            shop.get(SecondProblems.class).look(List.of(report));

            assertThat(shop.get(Parts.class).of(report)).isEmpty();
            assertThat(shop.get(SecondProblems.class).unread(before(report), 10))
                    .doesNotContain(report);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void afterAMergeOfItsTwoIssuesTheReportCountsOnce(MigratedDatabase database) {
        in(database, shop -> {
            long coupon = shop.issueOf(shop.report(COUPON, "a"));
            var report = shop.report(BOTH, "c");
            long own = shop.issueOf(report);
            shop.splitOff(report, coupon);

            shop.get(Merging.class).merge(coupon, own, ADMIN);

            assertThat(shop.counts(own)).containsExactly(2, 2);
            assertThat(shop.get(Findings.class).reportsOf(own, 10)).hasSize(2).contains(report);
            assertThat(shop.get(Findings.class).peopleOf(own)).hasSize(2);
            assertThat(shop.get(IssueDesk.class).issue(own, ADMIN).reports()).hasSize(2);
            assertThat(shop.receipt(report).also()).isEmpty();

            shop.get(Merging.class).unmerge(coupon, ADMIN);
            assertThat(shop.counts(own)).containsExactly(1, 1);
            assertThat(shop.counts(coupon)).containsExactly(2, 2);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPartOfItsOwnOpensAnIssueThatIsNamedByItsWords(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report(BOTH, "c");

            shop.splitOff(report, null);

            long opened = shop.get(Findings.class).rootsOfAll(report).getLast();
            assertThat(shop.issue(opened).title()).startsWith("另外快递盒子压坏了").doesNotContain("优惠券");
            assertThat(shop.counts(opened)).containsExactly(1, 1);
            assertThat(shop.get(Parts.class).wordsAbout(report, BOTH, opened)).doesNotContain("优惠券");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPartMovesByItself(MigratedDatabase database) {
        in(database, shop -> {
            long parcel = shop.issueOf(shop.report(PARCEL, "b"));
            var report = shop.report(BOTH, "c");
            long own = shop.issueOf(report);
            shop.splitOff(report, null);

            var moved = shop.get(Linking.class).link(report, 1, parcel, ADMIN);
            assertThat(shop.get(Findings.class).rootsOfAll(report)).containsExactly(own, parcel);

            shop.get(Linking.class).takeBack(report, moved.id(), ADMIN);
            assertThat(shop.get(Findings.class).rootsOfAll(report))
                    .doesNotContain(parcel)
                    .hasSize(2);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatCannotBeSplitIsRefused(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report(BOTH, "c");
            long own = shop.issueOf(report);
            var splitting = shop.get(Splitting.class);
            var all = splitting.sentencesOf(report, BOTH + shop.mark).stream()
                    .map(Sentence::start)
                    .toList();

            assertThatThrownBy(() -> splitting.split(report, List.of(), null, ADMIN))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> splitting.split(report, all, null, ADMIN)).isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> splitting.split(report, List.of(3), null, ADMIN))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> splitting.split(report, List.of(all.getLast()), own, ADMIN))
                    .isInstanceOf(Refusal.Invalid.class);
            var stranger =
                    new Caller(Actor.member(UUID.randomUUID(), "别人"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));
            assertThatThrownBy(() -> splitting.split(report, List.of(all.getLast()), null, stranger))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theReceiptNamesTheOtherProblemAndAsksAboutEachByItself(MigratedDatabase database) {
        in(database, shop -> {
            long parcel = shop.issueOf(shop.report(PARCEL, "b"));
            var report = shop.report(BOTH, "c");
            long own = shop.issueOf(report);
            shop.splitOff(report, parcel);
            var fixes = shop.get(Fixes.class);

            fixes.fix(parcel, new Bilingual("换了更厚的盒子", "Thicker boxes"), "remedy", ADMIN);
            var receipt = shop.receipt(report);
            assertThat(receipt.issue().issue()).isEqualTo(Long.toString(own));
            assertThat(receipt.asksVerdict()).isFalse();
            assertThat(receipt.also()).hasSize(1);
            assertThat(receipt.also().getFirst().issue().issue()).isEqualTo(Long.toString(parcel));
            assertThat(receipt.also().getFirst().text()).contains("快递").doesNotContain("优惠券");
            assertThat(receipt.also().getFirst().asksVerdict()).isTrue();
            assertThat(receipt.also().getFirst().outcome()).isEqualTo("换了更厚的盒子");

            fixes.judge(shop.card(report), parcel, "partly", "还有点薄");
            fixes.fix(own, new Bilingual("券能用了", "Coupons work"), "remedy", ADMIN);
            fixes.judge(shop.card(report), own, "solved", null);

            var judged = shop.receipt(report);
            assertThat(judged.verdict().verdict()).isEqualTo("solved");
            assertThat(judged.also().getFirst().verdict().verdict()).isEqualTo("partly");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aReplyIsReadInBothIssues(MigratedDatabase database) {
        in(database, shop -> {
            long parcel = shop.issueOf(shop.report(PARCEL, "b"));
            var report = shop.report(BOTH, "c");
            long own = shop.issueOf(report);
            shop.splitOff(report, parcel);

            shop.get(Conversation.class).reply(shop.card(report), "今天又碎了一个");

            assertThat(shop.get(Conversation.class).ofIssue(own, ADMIN)).hasSize(1);
            assertThat(shop.get(Conversation.class).ofIssue(parcel, ADMIN)).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aWithdrawnReportCountsNowhereAndComesBackToBoth(MigratedDatabase database) {
        in(database, shop -> {
            long parcel = shop.issueOf(shop.report(PARCEL, "b"));
            var report = shop.report(BOTH, "c");
            long own = shop.issueOf(report);
            shop.splitOff(report, parcel);

            shop.get(Intake.class).withdraw(report);
            shop.get(Counting.class).withdrawn(new ReportWithdrawn(report));

            assertThat(shop.counts(own)).containsExactly(0, 0);
            assertThat(shop.counts(parcel)).containsExactly(1, 1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aReportThatStoodAsideStandsBehindBothAgain(MigratedDatabase database) {
        in(database, shop -> {
            long parcel = shop.issueOf(shop.report(PARCEL, "b"));
            var report = shop.report(BOTH, "c");
            long own = shop.issueOf(report);
            shop.splitOff(report, parcel);

            shop.get(Linking.class).setAside(report, ADMIN);
            assertThat(shop.get(Findings.class).allOf(report)).isEmpty();
            assertThat(shop.counts(parcel)).containsExactly(1, 1);

            shop.get(Filter.class).takeBack(report, ADMIN);
            shop.get(Triage.class).triage(report);
            assertThat(shop.get(Findings.class).rootsOfAll(report)).containsExactly(own, parcel);
            assertThat(shop.counts(parcel)).containsExactly(2, 2);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void erasedNoReasonOfAPartKeepsAWord(MigratedDatabase database) {
        in(database, shop -> {
            shop.said(COUPON, "a");
            shop.said(PARCEL, "b");
            var report = shop.said(BOTH, "c");
            shop.get(SecondProblems.class).look(List.of(report));

            shop.get(WordsOfFinding.class).erase(report);

            var part = shop.get(Parts.class).of(report).getFirst();
            assertThat(part.because()).isEmpty();
            assertThat(part.restBecause()).isEmpty();
            assertThat(shop.get(WordsOfFinding.class).exportOf(report)).containsKeys("findings", "parts");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aSearchFindsItOnceAndInEitherIssue(MigratedDatabase database) {
        in(database, shop -> {
            long parcel = shop.issueOf(shop.report(PARCEL, "b"));
            var report = shop.report(BOTH, "c");
            shop.splitOff(report, parcel);
            shop.get(Texts.class).refresh();
            var words = new SearchFilter(shop.mark.strip(), null, null, null, null, null, null, null, null, null);

            var found = shop.get(SearchDesk.class).search(words, false, 0, ADMIN);

            assertThat(found.reportCount()).isEqualTo(2);
            assertThat(found.issueCount()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aNewReportMeetsTheIssueOfThePartThatItRepeats(MigratedDatabase database) {
        in(database, shop -> {
            var report = shop.report(BOTH, "c");
            long own = shop.issueOf(report);
            shop.splitOff(report, null);
            long parcel = shop.get(Findings.class).rootsOfAll(report).getLast();
            var meant = shop.get(Meant.class);

            assertThat(meant.rootsOf(List.of(report), "快递盒子又压坏了")).containsEntry(report, parcel);
            assertThat(meant.rootsOf(List.of(report), "優惠券還是不能用")).containsEntry(report, own);
        });
    }

    private static UUID before(UUID report) {
        return new UUID(report.getMostSignificantBits() - 1, report.getLeastSignificantBits());
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

        Shop(Wired wired) {
            this.wired = wired;
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        UUID report(String text, String who) {
            return said(text + mark, who);
        }

        /** Without the mark: what a sentence of it repeats is to be found word for word. */
        UUID said(String text, String who) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var contact = new NewReport.Contact(mark.strip() + who + "@example.com", null);
            var words = new NewReport(text, null, null, "web", "zh-CN", contact, null, null, null, null);
            var body = words.text().getBytes(StandardCharsets.UTF_8);
            var report = get(Intake.class)
                    .receive(Submission.of(words, null, "application/json", body))
                    .id();
            get(Triage.class).triage(report);
            return report;
        }

        ReportCard card(UUID report) {
            return get(Reports.class).find(report).orElseThrow();
        }

        long issueOf(UUID report) {
            return get(Findings.class).rootsOf(Set.of(report)).get(report);
        }

        IssueCard issue(long number) {
            return get(Issues.class).find(number).orElseThrow();
        }

        List<Integer> counts(long number) {
            return List.of(issue(number).reports(), issue(number).people());
        }

        /** What is said of the parcel. */
        PartCard splitOff(UUID report, Long issue) {
            var text = card(report).text();
            var starts = get(Splitting.class).sentencesOf(report, text).stream()
                    .map(Sentence::start)
                    .filter(start -> start >= text.indexOf("另外"))
                    .toList();
            return get(Splitting.class).split(report, starts, issue, ADMIN);
        }

        ReportItem behind(long issue, UUID report) {
            return get(IssueDesk.class).issue(issue, ADMIN).reports().stream()
                    .filter(item -> item.id().equals(report.toString()))
                    .findFirst()
                    .orElseThrow();
        }

        Receipt receipt(UUID report) {
            return get(ReceiptDesk.class).receipt(get(Intake.class).tokenOf(report), Locale.CHINA);
        }
    }
}
