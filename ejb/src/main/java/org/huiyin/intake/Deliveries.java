package org.huiyin.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.intake.Journal.Waiting;
import org.huiyin.shared.Listed;
import org.jspecify.annotations.Nullable;

/** The journal's rows. */
@ApplicationScoped
class Deliveries {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    Set<String> known(String channel, Collection<String> externalIds) {
        return named(channel, externalIds).keySet();
    }

    /** The rows with those names, by name. */
    Map<String, UUID> named(String channel, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        var wanted = List.copyOf(externalIds);
        var query = database.createNativeQuery("select d.external_id, d.id from " + Listed.texts(wanted.size(), 1)
                + " wanted (external_id) join delivery d on d.external_id = wanted.external_id where d.channel = ?"
                + (wanted.size() + 1));
        for (int i = 0; i < wanted.size(); i++) {
            query.setParameter(i + 1, wanted.get(i));
        }
        query.setParameter(wanted.size() + 1, channel);
        var named = new HashMap<String, UUID>();
        for (var row : query.getResultList()) {
            var columns = (Object[]) row;
            named.put((String) columns[0], (UUID) columns[1]);
        }
        return named;
    }

    void add(List<Delivery> deliveries) {
        deliveries.forEach(database::persist);
        database.flush();
    }

    /** What each of them became. */
    Map<UUID, ReportCard> reportsOf(Collection<UUID> deliveries) {
        var reports = new HashMap<UUID, ReportCard>();
        if (!deliveries.isEmpty()) {
            database.createQuery("select r from Report r where r.delivery in :deliveries", Report.class)
                    .setParameter("deliveries", deliveries)
                    .getResultList()
                    .forEach(report -> reports.put(report.delivery(), report.card()));
        }
        return reports;
    }

    /** What may be worked on now, in the order in which it was sent. Without the bytes: a batch of them may be large. */
    List<Waiting> due(Instant now, int limit) {
        return database.createQuery("""
                        select d.id, d.tries from Delivery d
                        where d.state = org.huiyin.intake.DeliveryState.KEPT and d.dueAt <= :now
                        and d.channel not in (select c.name from Channel c where c.pausedAt is not null)
                        order by d.sentAt, d.sequence, d.id""", Object[].class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Waiting((UUID) row[0], (int) row[1]))
                .toList();
    }

    /** As it is in the database: updates pass by what this persistence context holds. */
    Delivery fresh(UUID id) {
        var row = database.find(Delivery.class, id);
        database.refresh(row);
        return row;
    }

    /** Leaves it to the caller until that moment, unless somebody else took it since it was seen. */
    boolean take(UUID id, int tries, Instant until) {
        return database.createQuery("""
                        update Delivery d set d.tries = d.tries + 1, d.dueAt = :until
                        where d.id = :id and d.tries = :tries
                        and d.state = org.huiyin.intake.DeliveryState.KEPT""")
                        .setParameter("until", until)
                        .setParameter("id", id)
                        .setParameter("tries", tries)
                        .executeUpdate()
                == 1;
    }

    void later(UUID id, String reason, Instant at) {
        database.createQuery("""
                        update Delivery d set d.dueAt = :at, d.reason = :reason
                        where d.id = :id and d.state = org.huiyin.intake.DeliveryState.KEPT""")
                .setParameter("at", at)
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    Optional<Delivery> find(UUID id) {
        return Optional.ofNullable(database.find(Delivery.class, id));
    }

    /** Nobody else gets it before this transaction ends. */
    Optional<Delivery> lock(UUID id) {
        return Optional.ofNullable(database.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Newest first, without the bytes. */
    List<DeliveryCard> in(DeliveryState state, @Nullable String channel, int limit) {
        var query = database.createQuery(
                "select d.id, d.channel, d.externalId, d.contentType, function('octet_length', d.body), d.state, d.tries,"
                        + " d.reason, d.receivedAt, d.sentAt from Delivery d where d.state = :state"
                        + (channel == null ? "" : " and d.channel = :channel")
                        + " order by d.receivedAt desc, d.id desc",
                Object[].class);
        if (channel != null) {
            query.setParameter("channel", channel);
        }
        return query.setParameter("state", state)
                .setMaxResults(limit)
                .getResultStream()
                .map(Deliveries::card)
                .toList();
    }

    private static DeliveryCard card(@Nullable Object[] row) {
        return new DeliveryCard(
                (UUID) Objects.requireNonNull(row[0]),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                ((Number) Objects.requireNonNull(row[4])).intValue(),
                (DeliveryState) Objects.requireNonNull(row[5]),
                (int) Objects.requireNonNull(row[6]),
                (String) row[7],
                (Instant) Objects.requireNonNull(row[8]),
                (Instant) row[9]);
    }

    /** Of what led to nothing that is kept, the bytes go. */
    int eraseBefore(Instant moment) {
        return database.createNativeQuery("""
                        update delivery set body = ?1 where received_at < ?2 and state in ('PROCESSED', 'DISCARDED')
                        and report_id is null and octet_length(body) > 0
                        and not exists (select 1 from report r where r.delivery_id = delivery.id)""")
                .setParameter(1, new byte[0])
                .setParameter(2, Timestamp.from(moment))
                .executeUpdate();
    }

    long count(DeliveryState state) {
        return database.createQuery("select count(d) from Delivery d where d.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    Optional<Instant> lastReceivedAt(String channel) {
        return Optional.ofNullable(database.createQuery(
                        "select max(d.receivedAt) from Delivery d where d.channel = :channel", Instant.class)
                .setParameter("channel", channel)
                .getSingleResult());
    }

    Map<Instant, Long> countByHour(String channel, Instant since) {
        var counts = new HashMap<Instant, Long>();
        var rows = database.createNativeQuery("""
                        select hour_of, count(*) from (
                            select date_trunc('hour', received_at) hour_of from delivery
                            where channel = ?1 and received_at > ?2) received group by hour_of""")
                .setParameter(1, channel)
                .setParameter(2, Timestamp.from(since))
                .getResultList();
        for (var row : rows) {
            var columns = (Object[]) row;
            counts.put(((Timestamp) columns[0]).toInstant(), ((Number) columns[1]).longValue());
        }
        return counts;
    }
}
