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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.start.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The door for many reports at once, such as a file of them: kept in few statements, understood later, without hurry. What
 * came before under the same name changes nothing; where it says something else by now, the caller is told, once.
 */
@ApplicationScoped
@Transactional
public class ManyReports {

    /** Longer than one step of keeping takes on a slow day. */
    private static final Duration REST = Duration.ofSeconds(5);

    /** Where reviews of platforms without an open interface stand: whoever wrote them cannot be written to from here. */
    public static final String CHANNEL = "import";

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
     * @param isAgain the caller has met that external id before, in the same delivery: with other words it is a mistake
     */
    public record One(
            long number,
            String externalId,
            NewReport report,
            @Nullable Address author,
            String contentType,
            byte[] body,
            boolean isAgain) {

        public One again() {
            return new One(number, externalId, report, author, contentType, body, true);
        }
    }

    /** One that is there and says something else by now. */
    public record Reworded(long number, ReportCard report, String text) {}

    /**
     * What became of them.
     *
     * @param known those that are there and say nothing new
     * @param reworded those that say something else by now, which the caller brings into their conversations
     * @param refused by number: the first thing wrong with it
     */
    public record Outcome(int kept, int known, List<Reworded> reworded, Map<Long, Refusal.FieldError> refused) {
        public Outcome {
            reworded = List.copyOf(reworded);
            refused = Map.copyOf(refused);
        }
    }

    /** What would become of them, without keeping anything. */
    public Outcome check(List<One> many) {
        return sorted(many).outcome();
    }

    /** All of them in the transaction of the caller, or none. What one says by now is journalled once, beside its report. */
    public Outcome keep(List<One> many) {
        keptAt = clock.instant();
        var sorted = sorted(many);
        var rows = new ArrayList<Delivery>();
        var met = new ArrayList<People.Met>();
        sorted.fresh().forEach((one, words) -> {
            rows.add(delivery(one));
            met.add(new People.Met(one.author(), words.name(), words.locale()));
        });
        sorted.reworded().forEach((one, reworded) -> rows.add(otherWords(one, reworded)));
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

    private Sorting sorted(List<One> many) {
        var named = deliveries.named(
                CHANNEL, many.stream().map(One::externalId).distinct().toList());
        var reports = deliveries.reportsOf(named.values());
        var there = new HashMap<String, ReportCard>();
        named.forEach((name, delivery) ->
                Optional.ofNullable(reports.get(delivery)).ifPresent(report -> there.put(name, report)));
        var sorting = new Sorting(many, there);
        return sorting.by(deliveries.known(CHANNEL, sorting.otherWords()));
    }

    private Delivery delivery(One one) {
        return delivery(one, one.externalId());
    }

    private Delivery otherWords(One one, Reworded reworded) {
        var delivery = delivery(one, Sorting.nameOf(one, reworded.text()));
        delivery.joined(reworded.report().id(), "joined " + reworded.report().reference());
        return delivery;
    }

    private Delivery delivery(One one, String name) {
        return new Delivery(
                ids.next(), CHANNEL, name, one.contentType(), one.body(), Keeping.sha256(one.body()), clock.instant());
    }

    private UUID add(Accepted words, Report.Origin origin) {
        var id = ids.next();
        var token = secrets.token(Reception.RECEIPT, id);
        var naming = new Report.Naming(ids.reference(), secrets.hash(token));
        database.persist(new Report(id, naming, origin, words, clock.instant()));
        return id;
    }
}
