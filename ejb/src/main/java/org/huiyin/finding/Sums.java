package org.huiyin.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the reports behind an issue add up to, counted by the database. */
@ApplicationScoped
public class Sums {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** Reports, people (each once, over all channels) and mean emotion behind an issue, with or without what was read from texts. */
    public Sum of(long root, boolean withFeelingsRead) {
        var row = (Object[]) database.createNativeQuery("""
                        select count(*), count(distinct mine.person_id), avg(cast(l.label as double precision))
                        from (select distinct r.id, p.person_id from finding f
                        join issue i on i.number = f.issue_number
                        join report r on r.id = f.current_report
                        join reporter p on p.id = r.reporter_id
                        where i.root = ?1 and r.withdrawn_at is null) mine
                        left join label l on l.report_id = mine.id and l.kind = 'EMOTION' and l.current_key is not null
                        and (?2 or l.origin not in ('RULE', 'LEARNED'))""")
                .setParameter(1, root)
                .setParameter(2, withFeelingsRead)
                .getSingleResult();
        return new Sum(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), decimal(row[2]));
    }

    /** As {@link #of}, of many issues in one query. */
    public Map<Long, Sum> ofEach(Collection<Long> roots, boolean withFeelingsRead) {
        if (roots.isEmpty()) {
            return Map.of();
        }
        var places = IntStream.rangeClosed(2, roots.size() + 1)
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        var query = database.createNativeQuery("""
                        select mine.root, count(*), count(distinct mine.person_id), avg(cast(l.label as double precision))
                        from (select distinct i.root, r.id, p.person_id from finding f
                        join issue i on i.number = f.issue_number
                        join report r on r.id = f.current_report
                        join reporter p on p.id = r.reporter_id
                        where i.root in (places) and r.withdrawn_at is null) mine
                        left join label l on l.report_id = mine.id and l.kind = 'EMOTION' and l.current_key is not null
                        and (?1 or l.origin not in ('RULE', 'LEARNED'))
                        group by mine.root""".replace("places", places)).setParameter(1, withFeelingsRead);
        int place = 2;
        for (var root : roots) {
            query.setParameter(place++, root);
        }
        var sums = new HashMap<Long, Sum>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            sums.put(
                    ((Number) columns[0]).longValue(),
                    new Sum(((Number) columns[1]).intValue(), ((Number) columns[2]).intValue(), decimal(columns[3])));
        }
        return sums;
    }

    /** @param emotion on average; null where nothing is known of any of them */
    public record Sum(int reports, int people, @Nullable Double emotion) {}

    private static @Nullable Double decimal(@Nullable Object number) {
        return number == null ? null : ((Number) number).doubleValue();
    }
}
