package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.issue.IssueState;
import org.huiyin.shared.Actor;

/**
 * New problems that nobody has said anything about yet: issues that a machine opened for one wording, and that no person has
 * merged, linked to, or begun to work on. Only these are grouped as they come in.
 */
@ApplicationScoped
class LooseProblems {

    private static final String IS_LOOSE = """
            i.mergedInto is null and i.root = i.number and i.state in :untouched
            and not exists (select m from Issue m where m.mergedInto = i.number)
            and not exists (select p from Finding p where p.issue = i.number and p.currentReport is not null
                            and (p.actorKind <> :machine or (p.decision = :linked and p.score < 1)))""";

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** What holds about every report of the loose issues that these reports stand behind. */
    List<Finding> around(Collection<UUID> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        return database.createQuery("""
                        select f from Finding f, Issue i where f.issue = i.number and f.currentReport is not null
                        and f.part = 0
                        and i.number in (select g.issue from Finding g where g.currentReport in :reports and g.part = 0) and\s""" + IS_LOOSE + " order by f.issue, f.at, f.id", Finding.class)
                .setParameter("reports", reports)
                .setParameter("untouched", List.of(IssueState.NEW, IssueState.ASSIGNED))
                .setParameter("machine", Actor.Kind.MACHINE)
                .setParameter("linked", FindingDecision.LINKED)
                .getResultList();
    }

    Set<Long> among(Collection<Long> issues) {
        if (issues.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(database.createQuery(
                        "select i.number from Issue i where i.number in :issues and " + IS_LOOSE, Long.class)
                .setParameter("issues", issues)
                .setParameter("untouched", List.of(IssueState.NEW, IssueState.ASSIGNED))
                .setParameter("machine", Actor.Kind.MACHINE)
                .setParameter("linked", FindingDecision.LINKED)
                .getResultList());
    }
}
