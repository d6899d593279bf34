package org.huiyin.desk;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.finding.FindingDecision;

/** Rows as the earlier steps of the loop leave them. Every call makes its own, so that tests do not meet. */
final class Rows {

    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final EntityManager database;

    Rows(EntityManager database) {
        this.database = database;
    }

    UUID workgroup(String name) {
        var id = UUID.randomUUID();
        run(
                "insert into workgroup (id, name_zh, name_en, target_hours, created_at, version) values (?1, ?2, ?2, 24, ?3, 0)",
                id,
                name,
                NOW);
        return id;
    }

    long issue(String title, UUID workgroup, String state, Instant due) {
        // Far above what the sequence gives to the issues of other tests on the same database.
        var highest = database.createNativeQuery(
                        "select coalesce(max(number), 1000000) from issue where number >= 1000000")
                .getSingleResult();
        long number = ((Number) highest).longValue() + 1;
        run("""
                insert into issue (number, title, public_title, public_title_by_person, type, state, workgroup_id,
                reports, people, emotion, root, opened_at, updated_at, version)
                values (?1, ?2, ?2, false, 'COMPLAINT', ?3, ?4, 1, 1, -5.25, ?1, ?5, ?5, 0)""", number, title, state, workgroup, NOW.minusSeconds(3600));
        if (due != null) {
            run("update issue set due_at = ?1 where number = ?2", due, number);
        }
        return number;
    }

    UUID report(long issue, String text) {
        return report(issue, text, FindingDecision.OPENED, null);
    }

    UUID report(long issue, String text, FindingDecision decision, Long proposed) {
        var id = UUID.randomUUID();
        var delivery = UUID.randomUUID();
        var reporter = UUID.randomUUID();
        run(
                "insert into delivery (id, channel, external_id, content_type, body, body_hash, received_at) values (?1, 'qr', ?2, 'text/plain', ?3, 'x', ?4)",
                delivery,
                delivery.toString(),
                new byte[] {1},
                NOW);
        run(
                "insert into reporter (id, person_id, name, locale, created_at) values (?1, ?1, '周女士', 'zh-CN', ?2)",
                reporter,
                NOW);
        run(
                """
                insert into report (id, reference, token_hash, channel, delivery_id, reporter_id, text, locale, notify, received_at)
                values (?1, ?2, ?3, 'qr', ?4, ?5, ?6, 'zh-CN', true, ?7)""",
                id,
                id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT),
                id.toString(),
                delivery,
                reporter,
                text,
                NOW.minusSeconds(60));
        run("""
                insert into finding (id, report_id, issue_number, decision, score, because, actor_kind, actor_name, at, current_report)
                values (?1, ?2, ?3, ?4, 0.84159, ?5, 'MACHINE', 'machine', ?6, ?2)""", UUID.randomUUID(), id, issue, decision.name(), "words\t扫码 支付", NOW);
        if (proposed != null) {
            run("update finding set proposed_issue = ?1 where report_id = ?2", proposed, id);
        }
        return id;
    }

    /** Puts a report that is there already behind the issue. */
    void behind(long issue, UUID report) {
        run("""
                insert into finding (id, report_id, issue_number, decision, score, because, actor_kind, actor_name, at, current_report)
                values (?1, ?2, ?3, 'LINKED', 1, '', 'MACHINE', 'machine', ?4, ?2)""", UUID.randomUUID(), report, issue, NOW);
    }

    void run(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant instant ? Timestamp.from(instant) : values[i]);
        }
        query.executeUpdate();
    }
}
