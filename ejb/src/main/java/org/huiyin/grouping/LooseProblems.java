package org.huiyin.grouping;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.finding.FindingCard;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.issue.IssueState;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Portions;

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

    private final Findings findings;

    @Inject
    @SuppressWarnings("NullAway.Init")
    LooseProblems(Findings findings) {
        this.findings = findings;
    }

    /** What holds about every report of the loose issues that these reports stand behind. */
    List<FindingCard> around(Collection<UUID> reports) {
        return findings.putTo(among(issuesOf(reports))).stream()
                .sorted(comparing(FindingCard::issue)
                        .thenComparing(FindingCard::at)
                        .thenComparing(FindingCard::id))
                .toList();
    }

    private Set<Long> issuesOf(Collection<UUID> reports) {
        return Portions.of(reports)
                .flatMap(some -> database.createQuery(
                                "select f.issue from Finding f where f.currentReport in :some and f.part = 0",
                                Long.class)
                        .setParameter("some", some)
                        .getResultStream())
                .collect(Collectors.toSet());
    }

    /** Which of these issues are loose. */
    Set<Long> among(Collection<Long> issues) {
        return Portions.of(issues).flatMap(this::amongSome).collect(Collectors.toSet());
    }

    private Stream<Long> amongSome(List<Long> issues) {
        return database.createQuery(
                        "select i.number from Issue i where i.number in :issues and " + IS_LOOSE, Long.class)
                .setParameter("issues", issues)
                .setParameter("untouched", List.of(IssueState.NEW, IssueState.ASSIGNED))
                .setParameter("machine", Actor.Kind.MACHINE)
                .setParameter("linked", FindingDecision.LINKED)
                .getResultStream();
    }
}
