package org.huiyin.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;

/** The door of the audit trail. A line is written in the transaction of the change, or not at all. */
@ApplicationScoped
@Transactional
public class History {

    private static final int LONGEST_LOG = 500;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Ids ids;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public History(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, Change change) {
        database.persist(new Entry(ids.next(), clock.instant(), actor, change));
    }

    /** The log of some things of a concept, newest first, 500 lines at most. */
    public List<LogLine> of(String concept, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return database.createQuery("""
                        select new org.huiyin.history.LogLine(e.at, e.actorKind, e.actorName, e.action, e.before, e.after)
                        from HistoryEntry e where e.concept = :concept and e.subject in :subjects
                        order by e.at desc, e.id desc""", LogLine.class)
                .setParameter("concept", concept)
                .setParameter("subjects", subjects)
                .setMaxResults(LONGEST_LOG)
                .getResultList();
    }

    /** The log of an issue, oldest first, the newest 500 lines at most. */
    public List<LogLine> ofIssue(long issue) {
        return database.createQuery("""
                        select new org.huiyin.history.LogLine(e.at, e.actorKind, e.actorName, e.action, e.before, e.after)
                        from HistoryEntry e where e.issue = :issue order by e.at desc, e.id desc""", LogLine.class)
                .setParameter("issue", issue)
                .setMaxResults(LONGEST_LOG)
                .getResultList()
                .reversed();
    }
}
