package org.huiyin.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IssueRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** Gives the issue its number, which is also its root until it is merged. */
    long add(Issue issue) {
        database.persist(issue);
        long number = issue.number();
        issue.standUnder(number);
        database.flush();
        return number;
    }

    Optional<Issue> find(long number) {
        return Optional.ofNullable(database.find(Issue.class, number));
    }

    /** Locked until the transaction ends. Callers that lock two take them in number order, or two merges deadlock. */
    Optional<Issue> lock(long number) {
        return Optional.ofNullable(database.find(Issue.class, number, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Issue> all(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : database.createQuery("select i from Issue i where i.number in :numbers order by i.number", Issue.class)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    List<Issue> mergedDirectlyInto(long number) {
        return database
                .createQuery("select i from Issue i where i.mergedInto = :number order by i.number", Issue.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** Past the version: counting must never lose against, nor disturb, what a person is just changing. */
    void count(long number, int reports, int people, @Nullable Double emotion, Instant at) {
        database.createQuery(
                        """
                        update Issue i set i.reports = :reports, i.people = :people, i.emotion = :emotion, i.updatedAt = :at
                        where i.number = :number""")
                .setParameter("reports", reports)
                .setParameter("people", people)
                .setParameter("emotion", emotion)
                .setParameter("at", at)
                .setParameter("number", number)
                .executeUpdate();
        find(number).ifPresent(database::refresh);
    }

    /** Past the version, as counting is. */
    void touch(long number, Instant at) {
        database.createQuery("update Issue i set i.updatedAt = :at where i.number = :number")
                .setParameter("at", at)
                .setParameter("number", number)
                .executeUpdate();
    }
}
