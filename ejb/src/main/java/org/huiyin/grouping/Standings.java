package org.huiyin.grouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.finding.Because;
import org.huiyin.finding.FindingDecision;
import org.huiyin.issue.IssueState;
import org.huiyin.search.decide.Alike;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Everything that grouping anew starts from: where each report of an open issue stands, what was found alike, what people said. */
@ApplicationScoped
@Transactional
public class Standings {

    private static final List<IssueState> OPEN = List.of(IssueState.NEW, IssueState.ASSIGNED, IssueState.IN_PROGRESS);

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** That one merge was taken back by a person. */
    public record Unmerged(UUID merge, long issue, long into) {}

    /** In the order of their ids, from behind that one on. A report of two problems stands where people said. */
    public List<Standing> after(@Nullable UUID last, int limit) {
        return database.createQuery("""
                        select new org.huiyin.grouping.Standing(r.id, f.issue, i.root, f.id,
                            case when f.actorKind = :machine and f.decision = :linked and f.score < 1
                                 and not exists (select p from Finding p where p.currentReport = r.id and p.part > 0)
                            then true else false end)
                        from Finding f, Issue i, Issue t, Report r
                        where r.id > :last and f.currentReport = r.id and f.part = 0 and r.withdrawnAt is null
                        and i.number = f.issue and t.number = i.root and t.state in :open
                        order by r.id""", Standing.class)
                .setParameter("last", Ids.orBeforeAll(last))
                .setParameter("machine", Actor.Kind.MACHINE)
                .setParameter("linked", FindingDecision.LINKED)
                .setParameter("open", OPEN)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many {@link #after} would give in all. */
    public long count() {
        return database.createQuery("""
                        select count(f) from Finding f, Issue i, Issue t, Report r
                        where f.currentReport = r.id and f.part = 0 and r.withdrawnAt is null
                        and i.number = f.issue and t.number = i.root and t.state in :open""", Long.class).setParameter("open", OPEN).getSingleResult();
    }

    /** Found alike, in the order in which it was found, from behind that one on. */
    public List<Pairing> pairsAfter(@Nullable UUID last, int limit) {
        return database.createQuery("select l from Likeness l where l.id > :last order by l.id", Likeness.class)
                .setParameter("last", Ids.orBeforeAll(last))
                .setMaxResults(limit)
                .getResultStream()
                .map(pair -> new Pairing(pair.id(), pair.alike()))
                .toList();
    }

    /** Two that were found alike, and where to go on from. */
    public record Pairing(UUID id, Alike alike) {}

    /** What two of these reports have in common and what speaks against it. */
    public List<Because> because(UUID report, Collection<UUID> others) {
        if (others.isEmpty()) {
            return List.of();
        }
        // One question a side: asked for both at once, a database reads every pair there is.
        return Stream.of("l.report = :report and l.other in :others", "l.other = :report and l.report in :others")
                .flatMap(side -> strongest(side, report, others))
                .max(Comparator.comparingDouble(Likeness::probability))
                .map(Likeness::because)
                .orElse(List.of());
    }

    private Stream<Likeness> strongest(String side, UUID report, Collection<UUID> others) {
        return database.createQuery(
                        "select l from Likeness l where " + side + " order by l.probability desc, l.id", Likeness.class)
                .setParameter("report", report)
                .setParameter("others", others)
                .setMaxResults(1)
                .getResultStream();
    }

    /** Whole issues that somebody put together and that were parted again. */
    public List<Unmerged> unmerged(int limit) {
        return database.createQuery("""
                        select m.id, m.issue, m.into from Merge m where m.undoneAt is not null
                        and not exists (select n from Merge n where n.issue = m.issue and n.undoneAt is null)
                        order by m.id desc""", Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Unmerged((UUID) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }
}
