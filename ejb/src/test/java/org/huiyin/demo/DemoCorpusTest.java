package org.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.demo.DemoCorpus.Happening;
import org.huiyin.demo.DemoCorpus.Member;
import org.huiyin.demo.DemoCorpus.Outcome;
import org.huiyin.demo.DemoCorpus.Person;
import org.huiyin.demo.DemoCorpus.Problem;
import org.huiyin.demo.DemoCorpus.Report;
import org.huiyin.demo.DemoCorpus.Verdict;
import org.huiyin.fix.VerdictPolicy;
import org.huiyin.fix.VerdictWord;
import org.junit.jupiter.api.Test;

class DemoCorpusTest {

    private static final DemoCorpus CORPUS = DemoCorpus.read();

    @Test
    void aboutFiveHundredReportsInNinetyDaysFromFourHundredThirtyPeople() {
        assertThat(CORPUS.reports()).hasSizeBetween(490, 560);
        assertThat(CORPUS.reports().getFirst().ago()).isBetween(Duration.ofDays(85), Duration.ofDays(90));
        assertThat(CORPUS.reports().getLast().ago()).isLessThan(Duration.ofDays(3));
        assertThat(CORPUS.people()).hasSizeBetween(420, 480);
        assertThat(CORPUS.people()).as("everybody wrote").allSatisfy(person -> assertThat(reportsBy(Report::person))
                .containsKey(person.key()));
        assertThat(reportsBy(Report::person).values())
                .as("some twice")
                .filteredOn(theirs -> theirs.size() > 1)
                .hasSizeGreaterThan(30);
    }

    @Test
    void everyChannelIsUsed() {
        assertThat(reportsBy(Report::channel))
                .containsOnlyKeys("web", "qr", "app", "email", "wechat", "weibo", "telegram", "counter", "import");
        assertThat(reportsBy(Report::channel).values())
                .allSatisfy(theirs -> assertThat(theirs).hasSizeGreaterThan(9));
    }

    @Test
    void sixtyToSeventyProblemsAThirdOfThemWithManyReports() {
        var sizes = CORPUS.reportsByProblem().values().stream().map(List::size).toList();

        assertThat(sizes).hasSizeBetween(60, 72).allMatch(size -> size > 0);
        assertThat(sizes).filteredOn(size -> size >= 5).hasSizeGreaterThanOrEqualTo(25);
        assertThat(sizes).filteredOn(size -> size < 5).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void twoWavesStandOut() {
        assertWave("pay-fail", 40, 20, Duration.ofDays(2));
        assertWave("courier-strike", 38, 55, Duration.ofDays(4).plusHours(1));
    }

    @Test
    void everyKindOfProblemIsThereAndTwoAreAboutSafety() {
        assertThat(CORPUS.problems())
                .extracting(Problem::type)
                .contains("question", "complaint", "suggestion", "praise", "safety");
        assertThat(CORPUS.problems())
                .filteredOn(problem -> problem.type().equals("safety"))
                .hasSize(2);
        assertThat(CORPUS.reports())
                .filteredOn(report -> report.problem() == null)
                .hasSizeBetween(8, 20);
    }

    @Test
    void problemsStandInEveryState() {
        assertThat(CORPUS.problems())
                .extracting(Problem::state)
                .contains("new", "assigned", "in_progress", "told", "verified", "answered", "thanked", "declined");
    }

    @Test
    void whoeverIsDoneHasAnOutcomeOfItsKind() {
        var outcomes = CORPUS.outcomes().stream().collect(Collectors.toMap(Outcome::problem, outcome -> outcome));

        for (Problem problem : CORPUS.problems()) {
            switch (problem.state()) {
                case "fixed", "told", "verified" ->
                    assertThat(outcomes.get(problem.key()))
                            .as(problem.key())
                            .isNotNull()
                            .matches(Outcome::isFix);
                case "answered" -> assertKind(outcomes, problem, "answer");
                case "thanked" -> assertKind(outcomes, problem, "thanks");
                case "declined" -> assertKind(outcomes, problem, "refusal");
                default -> assertThat(problem.state()).isIn("new", "assigned", "in_progress");
            }
        }
    }

    @Test
    void aFixComesAfterTheReportsAndVerdictsComeAfterTheFix() {
        var outcomes = CORPUS.outcomes().stream().collect(Collectors.toMap(Outcome::problem, outcome -> outcome));

        for (Verdict verdict : CORPUS.verdicts()) {
            var fix = outcomes.get(verdict.problem());
            assertThat(fix.isFix()).isTrue();
            assertThat(verdict.ago()).isLessThan(fix.ago());
            assertThat(CORPUS.reportsByProblem().get(verdict.problem()))
                    .anyMatch(report -> report.person().equals(verdict.person())
                            && report.ago().compareTo(fix.ago()) > 0);
        }
    }

    @Test
    void nobodyJudgesTheSameFixTwice() {
        assertThat(CORPUS.verdicts())
                .extracting(verdict -> verdict.problem() + verdict.person())
                .doesNotHaveDuplicates();
    }

    @Test
    void theVerdictsLeadToTheStateThatIsWritten() {
        for (Outcome fix : CORPUS.outcomes().stream().filter(Outcome::isFix).toList()) {
            assertThat(stateAfterVerdicts(fix.problem())).as(fix.problem()).isEqualTo(state(fix.problem()));
        }
    }

    @Test
    void oneFixWasRefusedByThePeopleAndItsIssueIsOpenAgain() {
        var refused = CORPUS.outcomes().stream().filter(Outcome::isFix).filter(fix -> state(fix.problem())
                .equals("in_progress"));

        assertThat(refused).hasSize(1);
    }

    @Test
    void threeReleasesComeAfterTheFixesTheyAnnounce() {
        assertThat(CORPUS.releases()).hasSize(3);
        for (var release : CORPUS.releases()) {
            assertThat(CORPUS.outcomes())
                    .filteredOn(outcome -> release.problems().contains(outcome.problem()))
                    .hasSameSizeAs(release.problems())
                    .allSatisfy(fix -> assertThat(fix.ago()).isGreaterThan(release.ago()));
        }
    }

    @Test
    void everyRoleAndALeadOfEveryWorkgroup() {
        assertThat(CORPUS.members()).extracting(Member::role).contains("admin", "lead", "member", "marketing");
        assertThat(CORPUS.workgroups()).hasSize(7).allSatisfy(group -> assertThat(CORPUS.members())
                .anyMatch(member ->
                        member.role().equals("lead") && member.workgroups().contains(group.key())));
        assertThat(CORPUS.topics()).hasSizeBetween(18, 22);
    }

    @Test
    void everyAddressIsReservedForExamples() {
        var addresses = Stream.concat(
                CORPUS.members().stream().map(Member::email),
                CORPUS.people().stream().map(Person::addresses).flatMap(all -> Stream.ofNullable(all.get("email"))));

        assertThat(addresses).isNotEmpty().allMatch(address -> address.matches("[a-z0-9._]+@example\\.(com|org|net)"));
    }

    @Test
    void whoeverLeftAContactHasThatAddress() {
        var people = CORPUS.people().stream().collect(Collectors.toMap(Person::key, person -> person));

        assertThat(CORPUS.reports())
                .filteredOn(report -> report.contact() != null)
                .allSatisfy(report ->
                        assertThat(people.get(report.person()).addresses()).containsKey(report.contact()));
    }

    @Test
    void everythingHappenedWithinTheNinetyDays() {
        var now = Instant.parse("2026-11-21T08:00:00Z");
        var happenings = Stream.of(
                        CORPUS.reports(), CORPUS.messages(), CORPUS.outcomes(), CORPUS.verdicts(), CORPUS.releases())
                .<Happening>flatMap(List::stream);

        assertThat(happenings)
                .allSatisfy(each -> assertThat(each.at(now)).isBetween(now.minus(Duration.ofDays(90)), now));
    }

    @Test
    void readingTwiceGivesTheSame() {
        assertThat(DemoCorpus.read()).isEqualTo(CORPUS);
    }

    private static void assertWave(String problem, int atLeast, int daysAgo, Duration length) {
        var wave = CORPUS.reportsByProblem().get(problem);
        assertThat(wave).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(wave.getFirst().ago().minus(wave.getLast().ago())).isLessThanOrEqualTo(length);
        assertThat(wave.get(wave.size() / 2).ago())
                .isBetween(Duration.ofDays(daysAgo - 2), Duration.ofDays(daysAgo + 2));
    }

    private static void assertKind(Map<String, Outcome> outcomes, Problem problem, String kind) {
        assertThat(outcomes.get(problem.key()))
                .as(problem.key())
                .isNotNull()
                .extracting(Outcome::kind)
                .isEqualTo(kind);
    }

    private static String state(String problem) {
        return CORPUS.problems().stream()
                .filter(each -> each.key().equals(problem))
                .map(Problem::state)
                .findFirst()
                .orElseThrow();
    }

    /** Verdicts in their order, with the shares that come with the product; nothing is said after a reopening. */
    private static String stateAfterVerdicts(String problem) {
        var policy = new VerdictPolicy(0.2, 0.2);
        int people = CORPUS.reportsByProblem().get(problem).size();
        var words = new ArrayList<VerdictWord>();
        var state = "told";
        for (Verdict verdict : CORPUS.verdicts()) {
            if (!verdict.problem().equals(problem)) {
                continue;
            }
            assertThat(state).as(problem).isNotEqualTo("in_progress");
            words.add(VerdictWord.valueOf(verdict.verdict().toUpperCase(Locale.ROOT)));
            if (policy.reopens(words)) {
                state = "in_progress";
            } else if (policy.verifies(words, people)) {
                state = "verified";
            }
        }
        return state;
    }

    private static Map<String, List<Report>> reportsBy(Function<Report, String> property) {
        return CORPUS.reports().stream().collect(Collectors.groupingBy(property));
    }
}
