package org.huiyin.finding;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.shared.Portions;

/** Which report is about which issue, now and before. "People of this issue" is answered here and nowhere else. */
@ApplicationScoped
@Transactional
public class Findings {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** Of the report itself. */
    public Optional<FindingCard> of(UUID report) {
        return of(report, 0);
    }

    /** Of one part of it; part 0 is the report itself. */
    public Optional<FindingCard> of(UUID report, int part) {
        return allOf(report).stream().filter(card -> card.part() == part).findFirst();
    }

    /** Of the report itself, and of each of its further parts, in their order. */
    public List<FindingCard> allOf(UUID report) {
        return allCurrent(report).stream().map(Finding::card).toList();
    }

    /** Every finding a report ever had, oldest first. */
    public List<FindingCard> historyOf(UUID report) {
        return rowsOf(report).stream().map(Finding::card).toList();
    }

    private List<Finding> rowsOf(UUID report) {
        return database.createQuery(
                        "select f from Finding f where f.report = :report order by f.at, f.id", Finding.class)
                .setParameter("report", report)
                .getResultList();
    }

    /** For each report that has one: the issue it is about itself, at the end of every merge. */
    public Map<UUID, Long> rootsOf(Collection<UUID> reports) {
        var roots = new HashMap<UUID, Long>();
        placesOf(reports).forEach(row -> roots.put((UUID) row[0], (Long) row[1]));
        return roots;
    }

    /** Of each report that has a finding: the root of its issue, and of the one it is presumed to be about. */
    private Stream<Object[]> placesOf(Collection<UUID> reports) {
        return Portions.of(reports).flatMap(some -> database.createQuery("""
                                select f.currentReport, i.root, coalesce(p.root, i.root) from Finding f
                                join Issue i on i.number = f.issue left join Issue p on p.number = f.proposedIssue
                                where f.part = 0 and f.currentReport in :some""", Object[].class)
                .setParameter("some", some)
                .getResultStream());
    }

    /** The issue that a part of a report is about, at the end of every merge; part 0 is the report itself. */
    public Optional<Long> rootOf(UUID report, int part) {
        return database.createQuery("""
                        select i.root from Finding f, Issue i
                        where i.number = f.issue and f.currentReport = :report and f.part = :part""", Long.class)
                .setParameter("report", report)
                .setParameter("part", part)
                .getResultStream()
                .findFirst();
    }

    /** The issues that a report and its parts are about, each once, at the end of every merge; its own first. */
    public List<Long> rootsOfAll(UUID report) {
        var roots = database.createQuery("""
                        select i.root from Finding f, Issue i
                        where i.number = f.issue and f.currentReport = :report order by f.part""", Long.class)
                .setParameter("report", report)
                .getResultList();
        return roots.stream().distinct().toList();
    }

    /** As {@link #rootsOf}; a report that waits for a person counts with the issue that was proposed for it. */
    public Map<UUID, Long> presumedRootsOf(Collection<UUID> reports) {
        var roots = new HashMap<UUID, Long>();
        placesOf(reports).forEach(row -> roots.put((UUID) row[0], (Long) row[2]));
        return roots;
    }

    /** All reports behind an issue, also through merges; withdrawn ones are not among them. Newest first. */
    public List<UUID> reportsOf(long root, int limit) {
        return database.createQuery("""
                        select distinct r.id, r.receivedAt from Finding f, Issue i, Report r
                        where i.root = :root and f.issue = i.number and f.currentReport = r.id and r.withdrawnAt is null
                        order by r.receivedAt desc, r.id desc""", Object[].class)
                .setParameter("root", root)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    /** The reports behind an issue, and those that wait for a person to say whether they are about it too. */
    public List<UUID> behindOrWaitingFor(long issue, int limit) {
        // One question each: asked for both at once, a database reads every finding there is.
        return Stream.of(
                        "f.proposedIssue = :issue",
                        "f.issue in (select i.number from Issue i, Issue t where t.number = :issue and i.root = t.root)")
                .flatMap(which -> current(which, issue, limit))
                .distinct()
                .sorted(comparing(Finding::at).thenComparing(Finding::id))
                .limit(limit)
                .map(Finding::report)
                .toList();
    }

    private Stream<Finding> current(String which, long issue, int limit) {
        return database.createQuery(
                        "select f from Finding f where f.currentReport is not null and " + which
                                + " order by f.at, f.id",
                        Finding.class)
                .setParameter("issue", issue)
                .setMaxResults(limit)
                .getResultStream();
    }

    /** Everybody behind an issue, in the order of their ids; reporters who are one person stand here each for themselves. */
    public List<PersonOfIssue> peopleOf(long root) {
        var newestFirst = database.createQuery("""
                        select new org.huiyin.finding.PersonOfIssue(r.reporter, r.id, r.channel, r.locale, r.notify)
                        from Finding f, Issue i, Report r
                        where i.root = :root and f.issue = i.number and f.currentReport = r.id and r.withdrawnAt is null
                        order by r.reporter, r.receivedAt desc, r.id desc""", PersonOfIssue.class)
                .setParameter("root", root)
                .getResultList();
        var met = new HashSet<UUID>();
        var people = new ArrayList<PersonOfIssue>();
        newestFirst.stream().filter(person -> met.add(person.reporter())).forEach(people::add);
        return List.copyOf(people);
    }

    /** The issues behind which one of these reporters stands, at the end of every merge, in the order of their numbers. */
    List<Long> rootsBehind(Collection<UUID> reporters) {
        return database.createQuery("""
                        select distinct i.root from Finding f, Issue i, Report r
                        where r.reporter in :reporters and f.currentReport = r.id and i.number = f.issue
                        order by i.root""", Long.class)
                .setParameter("reporters", reporters)
                .getResultList();
    }

    /** That person, if they are behind the issue, with the newest report that puts them there. */
    public Optional<PersonOfIssue> personOf(long root, UUID reporter) {
        return database.createQuery("""
                        select new org.huiyin.finding.PersonOfIssue(r.reporter, r.id, r.channel, r.locale, r.notify)
                        from Finding f, Issue i, Report r
                        where r.reporter = :reporter and r.withdrawnAt is null
                        and f.currentReport = r.id and f.issue = i.number and i.root = :root
                        order by r.receivedAt desc, r.id desc""", PersonOfIssue.class)
                .setParameter("reporter", reporter)
                .setParameter("root", root)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Reports that nobody decided about, oldest first. */
    public List<UUID> waiting(Instant receivedBefore, int limit) {
        return database.createQuery("""
                        select r.id from Report r where r.receivedAt <= :before
                        and not exists (select f from Finding f where f.currentReport = r.id)
                        and not exists (select s from SetAside s where s.currentReport = r.id)
                        and not exists (select p from PatientReport p where p.report = r.id)
                        order by r.receivedAt, r.id""", UUID.class)
                .setParameter("before", receivedBefore)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Finding> allCurrent(UUID report) {
        return database.createQuery(
                        "select f from Finding f where f.currentReport = :report order by f.part", Finding.class)
                .setParameter("report", report)
                .getResultList();
    }

    /** Those of them about which there is a finding, or was one. */
    public Set<UUID> everDecided(Collection<UUID> reports) {
        return reports.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createQuery(
                                "select distinct f.report from Finding f where f.report in :reports", UUID.class)
                        .setParameter("reports", reports)
                        .getResultList());
    }

    /** What held last, of a report or a part about which nothing holds now. */
    public Optional<FindingCard> last(UUID report, int part) {
        return historyOf(report).stream().filter(card -> card.part() == part).reduce((earlier, later) -> later);
    }

    /** What held before that one, of the same part. */
    public Optional<FindingCard> before(FindingCard now) {
        return database.createQuery("""
                        select f from Finding f where f.report = :report and f.part = :part and f.currentReport is null
                        order by f.at desc, f.id desc""", Finding.class)
                .setParameter("report", now.report())
                .setParameter("part", now.part())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Finding::card);
    }

    /** Of the reports that were put to one of these issues itself, each with its own finding. */
    public List<FindingCard> putTo(Collection<Long> issues) {
        return Portions.of(issues)
                .flatMap(some -> database.createQuery("""
                                select f from Finding f
                                where f.issue in :issues and f.currentReport is not null and f.part = 0""", Finding.class)
                        .setParameter("issues", some)
                        .getResultStream())
                .map(Finding::card)
                .toList();
    }

    /** Forgets why, of every finding that a report ever had. */
    public void eraseReasons(UUID report) {
        rowsOf(report).forEach(Finding::eraseReasons);
    }

    Finding row(FindingCard card) {
        return database.getReference(Finding.class, card.id());
    }

    void add(Finding finding) {
        database.persist(finding);
        database.flush();
    }

    /** The first of its report: it takes no other's place, so that many can be written at once. */
    void addFirst(Finding finding) {
        database.persist(finding);
    }

    /** The old finding must lose its place before the new one takes it. */
    public void flush() {
        database.flush();
    }
}
