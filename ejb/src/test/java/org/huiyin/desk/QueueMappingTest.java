package org.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.finding.FindingDecision;
import org.huiyin.indexing.Meanings;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.Reports;
import org.huiyin.part.Parts;
import org.huiyin.search.encode.Encoders;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueueMappingTest {

    private static final Clock CLOCK = Clock.fixed(Rows.NOW, ZoneOffset.UTC);

    @TempDir
    Path data;

    private Texts texts;

    @BeforeEach
    void open() {
        texts = new Texts(new Reports(), new Meanings(Encoders.none("not needed")), data);
    }

    @AfterEach
    void close() throws Exception {
        var close = Texts.class.getDeclaredMethod("close");
        close.setAccessible(true);
        close.invoke(texts);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatAnotherWorkgroupOwnsIsInNoListAndNoCount(MigratedDatabase database) {
        database.inTransaction(m -> {
            var rows = new Rows(m);
            var ours = rows.workgroup("支付");
            var theirs = rows.workgroup("物流");
            long own = own(rows, "扫码后仍未支付", ours, Rows.NOW.minusSeconds(60));
            long other = own(rows, "扫码后仍未支付", theirs, Rows.NOW.minusSeconds(60));
            var member = member(ours);

            assertThat(numbers(list(m, IssueFilter.NONE, member))).containsExactly(own);
            assertThat(numbers(list(m, asking("q", "扫码后仍未支付"), member))).containsExactly(own);
            assertThat(numbers(list(m, asking("q", "#" + other), member))).isEmpty();
            assertThat(numbers(list(m, asking("workgroup", theirs.toString()), member)))
                    .isEmpty();
            assertThat(queue(m).one(other, member)).isEmpty();
            assertThat(behind(m).report(reference(m, other), member)).isEmpty();
            var counts = queue(m).counts(member);
            assertThat(counts.open()).isEqualTo(1);
            assertThat(counts.overdue()).isEqualTo(1);
            assertThat(counts.byWorkgroup()).containsOnlyKeys(ours);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void marketingSeesNoIssues(MigratedDatabase database) {
        database.inTransaction(m -> {
            var rows = new Rows(m);
            var group = rows.workgroup("支付");
            own(rows, "扫码", group, null);
            var marketing = new Caller(Actor.member(UUID.randomUUID(), "Lin"), Set.of(Role.MARKETING), Set.of(group));

            assertThat(list(m, IssueFilter.NONE, marketing).items()).isEmpty();
            assertThat(queue(m).counts(marketing).open()).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void mergedIssuesAndEmptyOnesAreHidden(MigratedDatabase database) {
        database.inTransaction(m -> {
            var rows = new Rows(m);
            var group = rows.workgroup("支付");
            long kept = own(rows, "一", group, null);
            long merged = own(rows, "二", group, null);
            long empty = rows.issue("三", group, "NEW", null);
            rows.run("update issue set merged_into = ?1, root = ?1 where number = ?2", kept, merged);
            rows.run("update issue set reports = 0 where number = ?1", empty);

            assertThat(numbers(list(m, IssueFilter.NONE, member(group)))).containsExactly(kept);
            assertThat(queue(m).one(merged, member(group))).hasSize(1);
            assertThat(behind(m).reportsOf(behind(m).family(kept), member(group)))
                    .hasSize(2);
            assertThat(behind(m).reportsOf(behind(m).family(merged), member(group)))
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void everyOrderIsWalkedWithoutGapsAndWithoutRepetition(MigratedDatabase database) {
        database.inTransaction(m -> {
            var rows = new Rows(m);
            var group = rows.workgroup("支付");
            var all = new ArrayList<Long>();
            for (int i = 0; i < 7; i++) {
                long number = own(rows, "第" + i, group, i % 3 == 0 ? null : Rows.NOW.plusSeconds(i / 2));
                rows.run(
                        "update issue set people = ?1, updated_at = ?2 where number = ?3",
                        i / 2,
                        Rows.NOW.plusSeconds(i / 3),
                        number);
                all.add(number);
            }

            for (var sort : List.of("due", "updated", "people")) {
                var walked = new ArrayList<Long>();
                String cursor = null;
                do {
                    var page = desk(m).list(asking("sort", sort), 2, cursor, member(group));
                    walked.addAll(numbers(page));
                    cursor = page.next();
                } while (cursor != null);
                assertThat(walked).as(sort).containsExactlyInAnyOrderElementsOf(all);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anItemTellsEverythingAListShows(MigratedDatabase database) {
        database.inTransaction(m -> {
            var rows = new Rows(m);
            var group = rows.workgroup("支付");
            long target = own(rows, "付了两次", group, null);
            long number = rows.issue("扫码后仍未支付", group, "IN_PROGRESS", Rows.NOW.minusSeconds(1));
            rows.report(number, "桌上扫码付款，钱扣了", FindingDecision.PROPOSED, target);

            var item = queue(m).one(number, member(group)).getFirst();

            assertThat(item.issue()).isEqualTo(Long.toString(number));
            assertThat(item.state()).isEqualTo("in_progress");
            assertThat(item.workgroup()).isEqualTo(group.toString());
            assertThat(item.emotion()).isEqualTo(-5.3, org.assertj.core.data.Offset.offset(0.1));
            assertThat(item.overdue()).isTrue();
            assertThat(item.text()).isEqualTo("桌上扫码付款，钱扣了");
            assertThat(item.channel()).isEqualTo("qr");
            assertThat(item.waiting()).isEqualTo(1);
            assertThat(numbers(list(
                            m,
                            new IssueFilter(null, null, null, null, null, null, false, false, false, true, null),
                            member(group))))
                    .containsExactly(number);
            assertThat(numbers(list(m, asking("channel", "qr"), member(group)))).contains(number);
            assertThat(numbers(list(m, asking("channel", "weibo"), member(group))))
                    .isEmpty();
            assertThat(numbers(list(m, asking("state", "open"), member(group)))).hasSize(2);
            assertThat(numbers(list(m, asking("state", "closed"), member(group))))
                    .isEmpty();
            var report = behind(m).reportsOf(List.of(number), member(group)).getFirst();
            assertThat(report.finding().proposed()).isEqualTo(Long.toString(target));
            assertThat(report.finding().score()).isEqualTo(0.842);
            assertThat(report.finding().because()).extracting("text").containsExactly("扫码 支付");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aProposalOfWhatTheCallerMayNotSeeDoesNotExist(MigratedDatabase database) {
        database.inTransaction(m -> {
            var rows = new Rows(m);
            var ours = rows.workgroup("支付");
            long foreign = own(rows, "别组的", rows.workgroup("物流"), null);
            long number = rows.issue("我们的", ours, "NEW", null);
            rows.report(number, "一样的问题", FindingDecision.PROPOSED, foreign);

            assertThat(queue(m).one(number, member(ours)).getFirst().waiting()).isZero();
            assertThat(queue(m).counts(member(ours)).waiting()).isZero();
            assertThat(behind(m)
                            .reportsOf(List.of(number), member(ours))
                            .getFirst()
                            .finding()
                            .proposed())
                    .isNull();
            assertThat(queue(m).one(number, Caller.SYSTEM).getFirst().waiting()).isEqualTo(1);
        });
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedByName() {
        assertThatThrownBy(() -> Wanted.of(asking("state", "broken"))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Wanted.of(asking("workgroup", "1"))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Wanted.of(asking("sort", "random"))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Cursor.read("Zm9v", IssueSort.DUE)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Cursor.read("%%%", IssueSort.DUE)).isInstanceOf(Refusal.Invalid.class);
        var people = java.util.Base64.getUrlEncoder()
                .encodeToString("people x 1".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.read(people, IssueSort.PEOPLE)).isInstanceOf(Refusal.Invalid.class);
    }

    private static IssueFilter asking(String name, String value) {
        return new IssueFilter(
                name.equals("state") ? value : null,
                name.equals("workgroup") ? value : null,
                null,
                name.equals("channel") ? value : null,
                null,
                name.equals("q") ? value : null,
                false,
                false,
                false,
                false,
                name.equals("sort") ? value : null);
    }

    private static long own(Rows rows, String title, UUID workgroup, Instant due) {
        long number = rows.issue(title, workgroup, "ASSIGNED", due);
        rows.report(number, title);
        return number;
    }

    private static Caller member(UUID workgroup) {
        return new Caller(Actor.member(UUID.randomUUID(), "陈宇"), Set.of(Role.MEMBER), Set.of(workgroup));
    }

    private PageOf<IssueItem> list(EntityManager m, IssueFilter filter, Caller by) {
        return desk(m).list(filter, null, null, by);
    }

    private static List<Long> numbers(PageOf<IssueItem> page) {
        return page.items().stream().map(item -> Long.valueOf(item.issue())).toList();
    }

    private static String reference(EntityManager m, long issue) {
        return (String) m.createNativeQuery(
                        "select r.reference from report r join finding f on f.current_report = r.id where f.issue_number = ?1")
                .setParameter(1, issue)
                .getSingleResult();
    }

    private Queue queue(EntityManager m) {
        var queue = new Queue(texts, parts(m), CLOCK);
        queue.database = m;
        return queue;
    }

    private static Parts parts(EntityManager m) {
        return Wired.on(m, Path.of("unused")).get(Parts.class);
    }

    private static Behind behind(EntityManager m) {
        var behind = new Behind(parts(m), CLOCK);
        behind.database = m;
        return behind;
    }

    /** For what needs none of the other doors. */
    private IssueDesk desk(EntityManager m) {
        return new IssueDesk(queue(m), behind(m), null, null, null, null);
    }
}
