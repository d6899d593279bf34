package org.huiyin.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.shared.InstantConverter;
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
                : database.createQuery(
                                "select i from Issue i where i.number in :numbers order by i.number", Issue.class)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    List<Issue> mergedDirectlyInto(long number) {
        return database.createQuery("select i from Issue i where i.mergedInto = :number order by i.number", Issue.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** Past the version, as JPQL cannot: counting must never lose against, nor disturb, what a person is just changing. */
    Optional<Issue> count(long number, int reports, int people, @Nullable Double emotion, Instant at) {
        var issue = find(number);
        database.createNativeQuery("""
                        update issue set reports = ?1, people = ?2, emotion = cast(?3 as double precision),
                        updated_at = cast(?4 as timestamp) where number = ?5""")
                .setParameter(1, reports)
                .setParameter(2, people)
                .setParameter(3, emotion)
                .setParameter(4, new InstantConverter().convertToDatabaseColumn(at))
                .setParameter(5, number)
                .executeUpdate();
        issue.ifPresent(database::refresh);
        return issue;
    }

    /** Past the version, as counting is. */
    void touch(long number, Instant at) {
        var issue = find(number);
        database.createNativeQuery("update issue set updated_at = cast(?1 as timestamp) where number = ?2")
                .setParameter(1, new InstantConverter().convertToDatabaseColumn(at))
                .setParameter(2, number)
                .executeUpdate();
        issue.ifPresent(database::refresh);
    }
}
