package org.huiyin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What workgroups got to do, as a digest tells it. */
@ApplicationScoped
class AssignedIssues {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** What a workgroup got in that time and still has. */
    List<Long> to(UUID workgroup, Instant from, Instant until, int limit) {
        var query = database.createNativeQuery("""
                        select distinct a.issue_number from assignment a
                        where a.workgroup_id = ?1 and a.at >= ?2 and a.at < ?3 and a.current_issue is not null
                        order by a.issue_number""")
                .setParameter(1, workgroup)
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(until))
                .setMaxResults(limit);
        var found = new ArrayList<Long>();
        for (Object row : query.getResultList()) {
            found.add(((Number) row).longValue());
        }
        return found;
    }
}
