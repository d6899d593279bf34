package org.huiyin.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.start.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The door for many reports at once, such as a file of them: kept in few statements, understood later, without hurry. What
 * came before under the same name changes nothing.
 */
@ApplicationScoped
@Transactional
public class ManyReports {

    /** Longer than one step of keeping takes on a slow day. */
    private static final Duration REST = Duration.ofSeconds(5);

    private static final Set<String> CHANNELS = Set.of("import");

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Deliveries deliveries;
    private final People people;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;
    /** The keeping comes first: while it goes on, the understanding rests. */
    private volatile Instant keptAt = Instant.EPOCH;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ManyReports(Deliveries deliveries, People people, Secrets secrets, Ids ids, Clock clock) {
        this.deliveries = deliveries;
        this.people = people;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One of many.
     *
     * @param number by which the caller tells it from the others
     * @param externalId what it is called where it comes from; 160 characters at most
     * @param author where its author is known, on the platform it comes from
     */
    public record One(
            long number,
            String externalId,
            NewReport report,
            @Nullable Address author,
            String contentType,
            byte[] body) {}

    /**
     * What became of them.
     *
     * @param refused by number: the first thing wrong with it
     */
    public record Outcome(int kept, int known, Map<Long, Refusal.FieldError> refused) {
        public Outcome {
            refused = Map.copyOf(refused);
        }
    }

    /** What would become of them, without keeping anything. */
    public Outcome check(List<One> many) {
        return sorted(many).outcome();
    }

    /** All of them in one transaction of their own, or none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Outcome keep(List<One> many) {
        keptAt = clock.instant();
        var sorted = sorted(many);
        var rows = new ArrayList<Delivery>();
        var met = new ArrayList<People.Met>();
        sorted.fresh().forEach((one, words) -> {
            rows.add(delivery(one));
            met.add(new People.Met(one.author(), words.name(), words.locale()));
        });
        deliveries.add(rows);
        var authors = people.reportersFor(met);
        var kept = new ArrayList<UUID>();
        for (var words : sorted.fresh().values()) {
            int next = kept.size();
            kept.add(add(words, new Report.Origin(rows.get(next).id(), authors.get(next), null, null)));
        }
        // The mapper does not know that these rows point to those.
        database.flush();
        kept.forEach(report -> database.persist(new PatientReport(report)));
        return sorted.outcome();
    }

    /** Some of those that nobody has understood yet, in the order in which they came; none while more are coming. */
    public List<UUID> waiting(int limit) {
        if (clock.instant().isBefore(keptAt.plus(REST))) {
            return List.of();
        }
        return database.createQuery("select p.report from PatientReport p order by p.report", UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }

    public long countWaiting() {
        return database.createQuery("select count(p) from PatientReport p", Long.class)
                .getSingleResult();
    }

    /** They wait no more. Safe to call twice. */
    public void understood(List<UUID> reports) {
        database.createQuery("delete from PatientReport p where p.report in :reports")
                .setParameter("reports", reports)
                .executeUpdate();
    }

    private record Sorted(Map<One, Accepted> fresh, Outcome outcome) {}

    private Sorted sorted(List<One> many) {
        var seen = new LinkedHashMap<String, One>();
        many.forEach(one -> seen.putIfAbsent(one.externalId(), one));
        var there = seen.isEmpty() ? Set.<String>of() : deliveries.known("import", seen.keySet());
        var fresh = new LinkedHashMap<One, Accepted>();
        var refused = new LinkedHashMap<Long, Refusal.FieldError>();
        for (var one : seen.values()) {
            if (!there.contains(one.externalId())) {
                read(one, fresh, refused);
            }
        }
        int known = many.size() - fresh.size() - refused.size();
        return new Sorted(fresh, new Outcome(fresh.size(), known, refused));
    }

    private static void read(One one, Map<One, Accepted> fresh, Map<Long, Refusal.FieldError> refused) {
        try {
            fresh.put(one, Accepted.of(one.report(), CHANNELS));
        } catch (Refusal.Invalid e) {
            refused.put(one.number(), e.errors().getFirst());
        }
    }

    private Delivery delivery(One one) {
        return new Delivery(
                ids.next(),
                "import",
                one.externalId(),
                one.contentType(),
                one.body(),
                Keeping.sha256(one.body()),
                clock.instant());
    }

    private UUID add(Accepted words, Report.Origin origin) {
        var id = ids.next();
        var token = secrets.token(Reception.RECEIPT, id);
        var naming = new Report.Naming(ids.reference(), secrets.hash(token));
        database.persist(new Report(id, naming, origin, words, clock.instant()));
        return id;
    }
}
