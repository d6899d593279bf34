package org.huiyin.meter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.huiyin.automation.AutomationKind;
import org.huiyin.judgement.Band;

/** What the machine said of late, by question and answer: what a sample is drawn from. */
@ApplicationScoped
class Populations {

    /** More than this is not looked through for one sample; the newest ones are. */
    private static final int MOST = 20_000;

    private static final int CALM = 1;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    Map<Stratum, List<Subject>> of(AutomationKind kind, Instant since) {
        return kind == AutomationKind.LINKING ? pairs(since) : labels(kind, since);
    }

    /** For every label those that have it, and those that have another. */
    private Map<Stratum, List<Subject>> labels(AutomationKind kind, Instant since) {
        var byLabel = new LinkedHashMap<String, List<Subject>>();
        for (Object row : labelRows(kind, since)) {
            var columns = (Object[]) row;
            byLabel.computeIfAbsent(question(kind, columns[1].toString()), label -> new ArrayList<>())
                    .add(new Subject(id(columns[0]), null));
        }
        var strata = new LinkedHashMap<Stratum, List<Subject>>();
        for (var label : new TreeSet<>(byLabel.keySet())) {
            strata.put(new Stratum(kind, label, Answer.YES), byLabel.getOrDefault(label, List.of()));
            strata.put(new Stratum(kind, label, Answer.NO), others(byLabel, label));
        }
        return strata;
    }

    private static List<Subject> others(Map<String, List<Subject>> byLabel, String label) {
        return byLabel.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(label))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** What people, reporters and stars say is no answer of the machine. */
    private List<?> labelRows(AutomationKind kind, Instant since) {
        return database.createNativeQuery("""
                        select l.report_id, l.label from label l join report r on r.id = l.report_id
                        join finding f on f.current_report = l.report_id and f.part = 0
                        where l.kind = ?1 and l.current_key is not null and l.origin not in ('REPORTER', 'RATING', 'PERSON')
                        and r.withdrawn_at is null and r.received_at >= ?2 order by r.received_at desc, r.id""")
                .setParameter(1, kind.name())
                .setParameter(2, Timestamp.from(since))
                .setMaxResults(MOST)
                .getResultList();
    }

    private static String question(AutomationKind kind, String label) {
        if (kind != AutomationKind.EMOTION) {
            return label;
        }
        int value = Integer.parseInt(label);
        return value < -CALM ? "negative" : value > CALM ? "positive" : "calm";
    }

    private Map<Stratum, List<Subject>> pairs(Instant since) {
        var strata = new LinkedHashMap<Stratum, List<Subject>>();
        var rows = database.createNativeQuery("""
                        select p.report_id, p.other_id, p.band from pair p join report r on r.id = p.report_id
                        join finding f on f.current_report = p.report_id and f.part = 0
                        join finding g on g.current_report = p.other_id and g.part = 0
                        where p.outcome is null and p.band <> 'IDENTICAL' and r.withdrawn_at is null and r.received_at >= ?1
                        order by r.received_at desc, r.id""")
                .setParameter(1, Timestamp.from(since))
                .setMaxResults(MOST)
                .getResultList();
        for (Object row : rows) {
            var columns = (Object[]) row;
            var band = Band.valueOf(columns[2].toString());
            var stratum = new Stratum(AutomationKind.LINKING, band.name(), band == Band.SAME ? Answer.YES : Answer.NO);
            strata.computeIfAbsent(stratum, s -> new ArrayList<>()).add(new Subject(id(columns[0]), id(columns[1])));
        }
        return strata;
    }

    private static UUID id(Object column) {
        return column instanceof UUID id ? id : UUID.fromString(column.toString());
    }
}
