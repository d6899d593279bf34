package org.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NearestDeskTest {

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatWasNearestIsNamedWithTheIssueThatItStandsBehind(MigratedDatabase database) {
        database.inTransaction(m -> {
            var rows = new Rows(m);
            var ours = rows.workgroup("支付");
            long theirs = rows.issue("付了两次", ours, "NEW", null);
            var other = rows.report(theirs, "我付了两次");
            var fresh = rows.report(rows.issue("扫码后仍未支付", ours, "NEW", null), "扫码后仍未支付");
            compared(rows, fresh, other, "APART");

            var nearest = desk(m).of(List.of(fresh), member(ours)).get(fresh.toString());

            assertThat(nearest.issue()).isEqualTo(Long.toString(theirs));
            assertThat(nearest.title()).isEqualTo("付了两次");
            assertThat(nearest.likelihood()).isEqualTo(0.08);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatStandsBehindAnIssueOfAnotherWorkgroupIsNotNamed(MigratedDatabase database) {
        database.inTransaction(m -> {
            var rows = new Rows(m);
            var ours = rows.workgroup("支付");
            var other = rows.report(rows.issue("付了两次", rows.workgroup("物流"), "NEW", null), "我付了两次");
            var fresh = rows.report(rows.issue("扫码后仍未支付", ours, "NEW", null), "扫码后仍未支付");
            compared(rows, fresh, other, "APART");

            assertThat(desk(m).of(List.of(fresh), member(ours))).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatAPersonWasAskedAboutIsNoComparisonThatFoundNothing(MigratedDatabase database) {
        database.inTransaction(m -> {
            var rows = new Rows(m);
            var ours = rows.workgroup("支付");
            var other = rows.report(rows.issue("付了两次", ours, "NEW", null), "我付了两次");
            var fresh = rows.report(rows.issue("扫码后仍未支付", ours, "NEW", null), "扫码后仍未支付");
            compared(rows, fresh, other, "ASK");

            assertThat(desk(m).of(List.of(fresh), member(ours))).isEmpty();
        });
    }

    private static void compared(Rows rows, UUID report, UUID other, String band) {
        rows.run("""
                insert into pair (id, finding_id, report_id, other_id, issue_number, band, probability, features, at)
                select ?1, f.id, ?2, ?3, f.issue_number, ?4, 0.08, 'meaning=0.3', ?5
                from finding f where f.current_report = ?2""", UUID.randomUUID(), report, other, band, Rows.NOW);
    }

    private static Caller member(UUID workgroup) {
        return new Caller(Actor.member(UUID.randomUUID(), "陈宇"), Set.of(Role.MEMBER), Set.of(workgroup));
    }

    private static NearestDesk desk(EntityManager database) {
        var desk = new NearestDesk();
        desk.database = database;
        return desk;
    }
}
