package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds what is owed and not written yet: what an event told us of while we were not there to hear it. */
@ApplicationScoped
@Transactional
class OwedRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** Ended issues, changed since then, with somebody behind them who has no notice of the outcome. */
    List<Long> issues(Instant changedSince, long after, int limit) {
        var query =
                database.createNativeQuery("""
                        select distinct root.number from issue root
                        join issue i on i.root = root.number
                        join finding f on f.issue_number = i.number
                        join report r on r.id = f.current_report
                        join issue ended on ended.root = root.number
                        join fix x on x.issue_number = ended.number
                        where root.number > ?1 and root.root = root.number and root.updated_at >= ?2
                        and root.state not in ('NEW', 'ASSIGNED', 'IN_PROGRESS')
                        and r.withdrawn_at is null and x.undone_at is null
                        and not exists (select 1 from fix later join issue li on li.number = later.issue_number
                                        where li.root = root.number and later.undone_at is null
                                        and (later.at > x.at or (later.at = x.at and later.id > x.id)))
                        and not exists (select 1 from notice n where n.kind = x.outcome
                                        and n.subject = cast(x.id as varchar)
                                        and n.person = concat('reporter:', cast(r.reporter_id as varchar))
                                        and (n.state <> 'CANCELLED' or n.reason = 'by-person'
                                        or exists (select 1 from notice t where t.id = n.told_through
                                                   and (t.state <> 'CANCELLED' or t.reason = 'by-person'))))
                        order by root.number""").setParameter(1, after).setParameter(2, Timestamp.from(changedSince));
        return list(query, limit, Number.class).stream().map(Number::longValue).toList();
    }

    /** Answers given since then to somebody who has no notice of them. */
    List<UUID> answers(Instant since, int limit) {
        var query = database.createNativeQuery("""
                        select distinct m.id from message m
                        join message_recipient mr on mr.message_id = m.id
                        join report r on r.id = mr.report_id
                        where m.kind = 'ANSWER' and m.at >= ?1 and r.withdrawn_at is null
                        and not exists (select 1 from notice n where n.kind = 'ANSWER'
                                        and n.subject = cast(m.id as varchar)
                                        and n.person = concat('reporter:', cast(r.reporter_id as varchar))
                                        and (n.state <> 'CANCELLED' or n.reason = 'by-person'
                                        or exists (select 1 from notice t where t.id = n.told_through
                                                   and (t.state <> 'CANCELLED' or t.reason = 'by-person'))))""").setParameter(1, Timestamp.from(since));
        return list(query, limit, UUID.class);
    }

    /** Reports received since then whose authors have a mail address and no acknowledgement. */
    List<UUID> acknowledgements(Instant since, int limit) {
        var query = database.createNativeQuery("""
                        select r.id from report r
                        where r.received_at >= ?1 and r.withdrawn_at is null
                        and exists (select 1 from identity i where i.reporter_id = r.reporter_id and i.kind = 'email')
                        and not exists (select 1 from notice n where n.kind = 'ACKNOWLEDGEMENT' and n.report_id = r.id)
                        order by r.received_at, r.id""").setParameter(1, Timestamp.from(since));
        return list(query, limit, UUID.class);
    }

    /** Who had confirmed when the release was published and has no notice of it. */
    List<UUID> subscribers(UUID release, Instant publishedAt, int limit) {
        var query = database.createNativeQuery("""
                        select s.id from subscription s
                        where s.state = 'CONFIRMED' and s.confirmed_at <= ?1
                        and not exists (select 1 from notice n where n.kind = 'RELEASE' and n.subject = ?2
                                        and n.person = concat('subscriber:', cast(s.id as varchar)))
                        order by s.id""")
                .setParameter(1, Timestamp.from(publishedAt))
                .setParameter(2, release.toString());
        return list(query, limit, UUID.class);
    }

    /** Workgroups that got something to do in that time. */
    List<UUID> assignedBetween(Instant from, Instant until) {
        var query = database.createNativeQuery(
                        "select distinct a.workgroup_id from assignment a where a.at >= ?1 and a.at < ?2")
                .setParameter(1, Timestamp.from(from))
                .setParameter(2, Timestamp.from(until));
        return list(query, Owing.STEP, UUID.class);
    }

    /** Fixed issues of which not all is known to be told, after the given number. */
    List<Long> fixed(long after, int limit) {
        var query = database.createNativeQuery(
                        "select i.number from issue i where i.state = 'FIXED' and i.number > ?1 order by i.number")
                .setParameter(1, after);
        return list(query, limit, Number.class).stream().map(Number::longValue).toList();
    }

    private static <T> List<T> list(Query query, int limit, Class<T> type) {
        query.setMaxResults(limit);
        var found = new ArrayList<T>();
        for (Object row : query.getResultList()) {
            found.add(type.cast(row));
        }
        return found;
    }
}
