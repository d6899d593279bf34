package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.people.Mailbox;
import org.huiyin.reach.Way;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as the postman uses it. Every step is one conditional update: it changes the row only if nobody else did
 * since it was read. So it is safe with several postmen, in one process or in many, and on any database.
 */
@ApplicationScoped
@Transactional
class OutboxRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** What may be taken now, oldest first: due, due again, or left behind by somebody who died. */
    List<NoticeCard> due(Set<NoticeKind> kinds, Set<String> channels, Instant now, int limit) {
        if (kinds.isEmpty() || channels.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Notice>();
        found.addAll(waiting(
                "n.state = org.huiyin.notice.NoticeState.LEASED and n.leasedUntil < :now",
                kinds,
                channels,
                now,
                limit));
        found.addAll(waiting(
                "n.state = org.huiyin.notice.NoticeState.DUE and n.dueAt <= :now", kinds, channels, now, limit));
        found.addAll(waiting(
                "n.state = org.huiyin.notice.NoticeState.UNKNOWN and n.dueAt <= :now and n.unknowns < "
                        + Outbox.MOST_UNKNOWN,
                kinds,
                channels,
                now,
                limit));
        return found.stream().limit(limit).map(Notice::card).toList();
    }

    private List<Notice> waiting(
            String condition, Collection<NoticeKind> kinds, Collection<String> channels, Instant now, int limit) {
        return database.createQuery(
                        "select n from Notice n where " + condition
                                + " and n.heldAt is null and n.kind in :kinds and n.channel in :channels"
                                + " order by n.dueAt, n.id",
                        Notice.class)
                .setParameter("now", now)
                .setParameter("kinds", kinds)
                .setParameter("channels", channels)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Takes the notice, if it still is as it was seen. From then on its fencing number is one higher. */
    Optional<NoticeCard> lease(NoticeCard seen, Instant now) {
        boolean lost = seen.state() == NoticeState.LEASED;
        int taken = database.createQuery("""
                        update Notice n set n.state = org.huiyin.notice.NoticeState.LEASED, n.attempts = n.attempts + 1,
                        n.unknowns = n.unknowns + :lost, n.leasedUntil = :until
                        where n.id = :id and n.attempts = :attempts and n.state = :state and n.heldAt is null""")
                .setParameter("lost", lost ? 1 : 0)
                .setParameter("until", now.plus(Outbox.LEASE))
                .setParameter("id", seen.id())
                .setParameter("attempts", seen.attempts())
                .setParameter("state", seen.state())
                .executeUpdate();
        return taken == 0 ? Optional.empty() : find(seen.id());
    }

    /** Writes down what became of it. False where somebody else has taken it meanwhile: then nothing is written. */
    boolean settle(NoticeCard leased, Settlement end) {
        return database.createQuery("""
                                update Notice n set n.state = :end, n.reason = :reason, n.dueAt = :dueAt,
                                n.channel = :channel, n.address = :address, n.mailbox = :mailbox,
                                n.passedOver = :passedOver, n.toldThrough = :through, n.sentAs = :sentAs,
                                n.unknowns = n.unknowns + :unknown, n.leasedUntil = null,
                                n.sentAt = :sentAt
                                where n.id = :id and n.attempts = :attempts
                                and n.state = org.huiyin.notice.NoticeState.LEASED""")
                        .setParameter("end", end.state())
                        .setParameter("reason", end.reason())
                        .setParameter("dueAt", end.dueAt() == null ? leased.dueAt() : end.dueAt())
                        .setParameter("channel", channel(leased, end))
                        .setParameter("address", address(leased, end))
                        .setParameter("mailbox", mailbox(address(leased, end)))
                        .setParameter(
                                "passedOver",
                                end.way() == null
                                        ? leased.passedOver()
                                        : end.way().passedOver())
                        .setParameter("through", end.toldThrough())
                        .setParameter("sentAs", end.sentAs())
                        .setParameter("unknown", end.state() == NoticeState.UNKNOWN ? 1 : 0)
                        .setParameter("sentAt", end.sentAt())
                        .setParameter("id", leased.id())
                        .setParameter("attempts", leased.attempts())
                        .executeUpdate()
                == 1;
    }

    private static String channel(NoticeCard leased, Settlement end) {
        if (end.isOnPage()) {
            return Way.PAGE;
        }
        return end.way() == null ? leased.channel() : end.way().channel();
    }

    private static @Nullable String address(NoticeCard leased, Settlement end) {
        if (end.way() != null) {
            return end.way().address();
        }
        return leased.address() == null ? null : leased.address().value();
    }

    private static @Nullable String mailbox(@Nullable String address) {
        return address == null ? null : Mailbox.of(address);
    }

    /** The person hears of it by that other one. False where somebody has taken it meanwhile. */
    boolean toldThrough(NoticeCard seen, UUID other) {
        return change(seen, """
                                n.state = org.huiyin.notice.NoticeState.CANCELLED, n.reason = :reason, n.heldAt = null,
                                n.toldThrough = :other""")
                        .setParameter("reason", OnePerson.TOLD_THROUGH)
                        .setParameter("other", other)
                        .executeUpdate()
                == 1;
    }

    /** Leaves later than planned. */
    boolean postpone(NoticeCard seen, Instant until) {
        return change(seen, "n.dueAt = :until").setParameter("until", until).executeUpdate() == 1;
    }

    /** Lets it wait for a person. */
    void hold(NoticeCard seen, String reason, Instant now) {
        change(seen, "n.heldAt = :now, n.reason = :reason")
                .setParameter("reason", reason)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A person sends it again, or lets it go. */
    boolean retry(NoticeCard seen, Instant now) {
        return change(seen, """
                                n.state = org.huiyin.notice.NoticeState.DUE, n.reason = null, n.dueAt = :now,
                                n.heldAt = null, n.unknowns = 0, n.sentAt = null, n.toldThrough = null""").setParameter("now", now).executeUpdate() == 1;
    }

    /** The other side took it, and gave it back. False where it never left, or that is known already. */
    boolean cameBack(NoticeCard seen, String reason) {
        boolean left = seen.state() == NoticeState.SENT || seen.state() == NoticeState.UNKNOWN;
        return left
                && change(seen, "n.state = org.huiyin.notice.NoticeState.DEAD, n.reason = :reason, n.sentAt = null")
                                .setParameter("reason", reason)
                                .executeUpdate()
                        == 1;
    }

    /** Due again, what waited for its reader to write, where they have written since. Native: it compares two concepts. */
    int heardAgain(Instant now) {
        return database.createNativeQuery("""
                        update notice set state = 'DUE', reason = null, due_at = ?1
                        where state = 'UNREACHABLE' and reason like 'window-%'
                        and exists (select 1 from contact c where c.channel = notice.channel
                                    and c.address = notice.address and c.said = 0 and c.heard_at > notice.due_at)""")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
    }

    /** No longer owed, while nobody carries it. */
    boolean cancel(NoticeCard seen, String reason) {
        return change(seen, "n.state = org.huiyin.notice.NoticeState.CANCELLED, n.reason = :reason, n.heldAt = null")
                        .setParameter("reason", reason)
                        .executeUpdate()
                == 1;
    }

    /** Cancels everything that did not leave yet about these subjects. */
    int cancel(Collection<String> subjects, Collection<NoticeKind> kinds, String reason) {
        if (subjects.isEmpty()) {
            return 0;
        }
        return database.createQuery("""
                        update Notice n set n.state = org.huiyin.notice.NoticeState.CANCELLED, n.reason = :reason,
                        n.heldAt = null where n.state = org.huiyin.notice.NoticeState.DUE
                        and n.kind in :kinds and n.subject in :subjects""")
                .setParameter("reason", reason)
                .setParameter("kinds", kinds)
                .setParameter("subjects", subjects)
                .executeUpdate();
    }

    /** Lets everything wait that did not leave yet. */
    int holdAll(String reason, Instant now) {
        return database.createQuery("""
                        update Notice n set n.heldAt = :now, n.reason = :reason
                        where n.state = org.huiyin.notice.NoticeState.DUE and n.heldAt is null""")
                .setParameter("now", now)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** Writes down as history that these were sent, without sending them. */
    int recordSent(String subject, Instant at) {
        return database.createQuery("""
                        update Notice n set n.state = org.huiyin.notice.NoticeState.SENT, n.reason = null, n.sentAt = :at,
                        n.heldAt = null where n.state = org.huiyin.notice.NoticeState.DUE and n.subject = :subject""")
                .setParameter("at", at)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private Query change(NoticeCard seen, String changes) {
        return database.createQuery("update Notice n set " + changes
                        + " where n.id = :id and n.attempts = :attempts and n.state = :state")
                .setParameter("id", seen.id())
                .setParameter("attempts", seen.attempts())
                .setParameter("state", seen.state());
    }

    /** As it is in the database: an update above passes by what this persistence context holds. */
    Optional<NoticeCard> find(UUID id) {
        @Nullable Notice row = database.find(Notice.class, id);
        if (row != null) {
            database.refresh(row);
        }
        return Optional.ofNullable(row).map(Notice::card);
    }
}
