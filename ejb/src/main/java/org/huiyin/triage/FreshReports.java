package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.shared.Portions;

/** Which reports wait for their group: kept with their findings, so that a crash between the two scatters no wave. */
@ApplicationScoped
class FreshReports {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** Safe to call twice. */
    void add(Collection<UUID> reports) {
        var known = Portions.of(reports).flatMap(this::known).toList();
        reports.stream()
                .filter(report -> !known.contains(report))
                .forEach(report -> database.persist(new FreshReport(report)));
    }

    private Stream<UUID> known(List<UUID> some) {
        return database.createQuery("select f.report from FreshReport f where f.report in :some", UUID.class)
                .setParameter("some", some)
                .getResultStream();
    }

    /** Safe to call for those that are none. */
    void remove(Collection<UUID> reports) {
        Portions.of(reports).forEach(some -> database.createQuery("delete from FreshReport f where f.report in :some")
                .setParameter("some", some)
                .executeUpdate());
    }

    /** In the order in which they came. */
    List<UUID> some(int limit) {
        return database.createQuery("select f.report from FreshReport f order by f.report", UUID.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
