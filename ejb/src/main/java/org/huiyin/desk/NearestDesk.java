package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.judgement.Band;
import org.huiyin.shared.Caller;

/** With what reports were compared that resemble nothing. What was nearest must exist for the caller. */
@ApplicationScoped
@Transactional
public class NearestDesk {

    private static final int MOST = 1000;

    @PersistenceContext(unitName = "huiyin")
    EntityManager database;

    /** By the ids of the reports; those of which no comparison is kept are missing. */
    public Map<String, Nearest> of(Collection<UUID> reports, Caller by) {
        var nearest = new HashMap<String, Nearest>();
        if (!reports.isEmpty()) {
            asked(reports, by).rows(database, MOST).stream()
                    .map(NearestDesk::read)
                    .forEach(one -> nearest.putIfAbsent(one.report(), one));
        }
        return nearest;
    }

    private static Sql asked(Collection<UUID> reports, Caller by) {
        return new Sql()
                .add("""
                        select p.report_id, r.reference, o.number, o.title, p.probability
                        from pair p join report r on r.id = p.other_id
                        join finding f on f.current_report = r.id and f.part = 0
                        join issue u on u.number = f.issue_number join issue o on o.number = u.root
                        where p.report_id in (?) and p.band = ? and r.withdrawn_at is null""", reports, Band.APART)
                .inScopeOf(by, "o.workgroup_id")
                .add("order by p.at desc, p.id desc");
    }

    private static Nearest read(Row row) {
        var likelihood = row.decimal(4);
        return new Nearest(row.some(0), row.some(1), row.some(2), row.some(3), likelihood == null ? 0 : likelihood);
    }
}
