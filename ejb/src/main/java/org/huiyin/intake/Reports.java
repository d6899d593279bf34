package org.huiyin.intake;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Portions;
import org.jspecify.annotations.Nullable;

/** The reports that are kept. Read by every later step; written by {@link Intake} alone. */
@ApplicationScoped
@Transactional
public class Reports {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    public Optional<ReportCard> find(UUID id) {
        return row(id).map(Report::card);
    }

    /** The report that a receipt's link opens, by the hash of its token. */
    public Optional<ReportCard> byToken(String tokenHash) {
        return database.createQuery("select r from Report r where r.tokenHash = :hash", Report.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst()
                .map(Report::card);
    }

    public List<ReportCard> all(Collection<UUID> ids) {
        return Portions.of(ids)
                .flatMap(some -> database.createQuery("select r from Report r where r.id in :some", Report.class)
                        .setParameter("some", some)
                        .getResultStream())
                .map(Report::card)
                .sorted(comparing(ReportCard::receivedAt).thenComparing(ReportCard::id))
                .toList();
    }

    public List<ReportCard> ofReporter(UUID reporter) {
        return database.createQuery(
                        "select r from Report r where r.reporter = :reporter order by r.receivedAt desc", Report.class)
                .setParameter("reporter", reporter)
                .getResultStream()
                .map(Report::card)
                .toList();
    }

    /** Every report after the given id, in id order: for work that walks over all of them in bounded steps. */
    public List<ReportCard> after(@Nullable UUID last, int limit) {
        return database.createQuery(
                        "select r from Report r where r.id > :last and r.erasedAt is null order by r.id", Report.class)
                .setParameter("last", Ids.orBeforeAll(last))
                .setMaxResults(limit)
                .getResultStream()
                .map(Report::card)
                .toList();
    }

    /** As {@link #after}, without those that wait until somebody has time to understand them. */
    public List<ReportCard> understoodAfter(@Nullable UUID last, int limit) {
        return database.createQuery("""
                        select r from Report r where r.id > :last and r.erasedAt is null
                        and not exists (select p from PatientReport p where p.report = r.id) order by r.id""", Report.class)
                .setParameter("last", Ids.orBeforeAll(last))
                .setMaxResults(limit)
                .getResultStream()
                .map(Report::card)
                .toList();
    }

    public long count() {
        return database.createQuery("select count(r) from Report r where r.erasedAt is null", Long.class)
                .getSingleResult();
    }

    /** How many reports came from that person between the two moments, both included. */
    public int countOfReporter(UUID reporter, Instant since, Instant until) {
        return count("r.reporter = :value", reporter, since, until);
    }

    /** How many reports between the two moments hold exactly that text. */
    public int countOfText(String text, Instant since, Instant until) {
        return count("r.text = :value", text, since, until);
    }

    private int count(String condition, Object value, Instant since, Instant until) {
        return database.createQuery(
                        "select count(r) from Report r where r.receivedAt >= :since and r.receivedAt <= :until and "
                                + condition,
                        Long.class)
                .setParameter("since", since)
                .setParameter("until", until)
                .setParameter("value", value)
                .getSingleResult()
                .intValue();
    }

    /** How many reports each printed code has brought. */
    public Map<UUID, Long> countByCode() {
        return database.createQuery(
                        "select r.code, count(r) from Report r where r.code is not null group by r.code",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    public Optional<Surroundings> around(UUID report) {
        return Optional.ofNullable(database.find(SurroundingsOfReport.class, report))
                .map(SurroundingsOfReport::around);
    }

    void add(SurroundingsOfReport around) {
        database.persist(around);
    }

    void forgetSurroundings(UUID report) {
        Optional.ofNullable(database.find(SurroundingsOfReport.class, report)).ifPresent(database::remove);
    }

    List<UUID> toErase(Instant now, int limit) {
        return database.createQuery(
                        "select r.id from Report r where r.eraseAfter <= :now and r.erasedAt is null", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Report> row(UUID id) {
        return Optional.ofNullable(database.find(Report.class, id));
    }

    Optional<Report> ofDelivery(UUID delivery) {
        return database.createQuery("select r from Report r where r.delivery = :delivery", Report.class)
                .setParameter("delivery", delivery)
                .getResultStream()
                .findFirst();
    }

    Optional<Delivery> delivery(String channel, String externalId) {
        return database.createQuery(
                        "select d from Delivery d where d.channel = :channel and d.externalId = :externalId",
                        Delivery.class)
                .setParameter("channel", channel)
                .setParameter("externalId", externalId)
                .getResultStream()
                .findFirst();
    }

    /** The bytes of everything else that its author said about it. */
    void eraseWhatJoined(UUID report) {
        database.createQuery("update Delivery d set d.body = :nothing where d.report = :report")
                .setParameter("nothing", new byte[0])
                .setParameter("report", report)
                .executeUpdate();
    }

    Optional<Delivery> delivery(UUID id) {
        return Optional.ofNullable(database.find(Delivery.class, id));
    }

    /** At once, so that a second delivery of the same waits here and not at commit. */
    void keep(Delivery delivery) {
        database.persist(delivery);
        database.flush();
    }

    void add(Report report) {
        database.persist(report);
        database.flush();
    }

    void add(TakenDown taken) {
        database.persist(taken);
    }

    Optional<TakenDown> takenDown(UUID report) {
        return Optional.ofNullable(database.find(TakenDown.class, report));
    }

    int forgetKeysBefore(Instant moment) {
        return database.createQuery("""
                        update Delivery d set d.externalId = concat('old:', cast(d.id as string))
                        where d.receivedAt < :moment and d.externalId like 'key:%'""").setParameter("moment", moment).executeUpdate();
    }
}
