package org.huiyin.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Assignments {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Assignment assignment) {
        database.persist(assignment);
        database.flush();
    }

    /** The old one must lose its place before the new one takes it. */
    void supersede(Assignment old) {
        old.supersede();
        database.flush();
    }

    Optional<Assignment> current(long issue) {
        return database.createQuery("select a from Assignment a where a.currentIssue = :issue", Assignment.class)
                .setParameter("issue", issue)
                .getResultStream()
                .findFirst();
    }

    List<Assignment> current(Collection<Long> issues) {
        return issues.isEmpty()
                ? List.of()
                : database.createQuery("select a from Assignment a where a.currentIssue in :issues", Assignment.class)
                        .setParameter("issues", issues)
                        .getResultList();
    }

    List<Assignment> historyOf(long issue) {
        return database.createQuery(
                        "select a from Assignment a where a.issue = :issue order by a.at, a.id", Assignment.class)
                .setParameter("issue", issue)
                .getResultList();
    }

    /** Open issues that nobody has and that stand behind a report, after the given number. */
    List<Long> waitingAfter(long number, int limit) {
        return database.createQuery("""
                        select i.number from Issue i
                        where i.number > :number and i.state = org.huiyin.issue.IssueState.NEW
                        and i.workgroup is null and i.mergedInto is null
                        and not exists (select a from Assignment a where a.currentIssue = i.number)
                        order by i.number""", Long.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }
}
