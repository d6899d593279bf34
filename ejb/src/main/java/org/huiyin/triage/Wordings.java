package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.intake.ReportCard;
import org.huiyin.search.Normalizer;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Portions;
import org.jspecify.annotations.Nullable;

/** Which reports say the very same, whatever the search index knows just now. */
@ApplicationScoped
class Wordings {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** Safe to call twice. A text of which nothing is left but signs is like no other. */
    void remember(Collection<ReportCard> reports) {
        var known = Portions.of(reports)
                .flatMap(some -> database.createQuery(
                                "select w.report from Wording w where w.report in :some", UUID.class)
                        .setParameter("some", some.stream().map(ReportCard::id).toList())
                        .getResultStream())
                .collect(Collectors.toSet());
        reports.stream().filter(report -> !known.contains(report.id())).forEach(this::remember);
    }

    private void remember(ReportCard report) {
        var fingerprint = Normalizer.fingerprint(report.text());
        if (!fingerprint.isEmpty()) {
            database.persist(new Wording(report.id(), fingerprint));
        }
    }

    /** Those of them whose very words another report has, too; all must be remembered. */
    Set<UUID> repeated(Collection<ReportCard> reports) {
        return Portions.of(reports)
                .flatMap(some -> database.createQuery("""
                                select w.report from Wording w where w.report in :some and exists
                                (select o from Wording o where o.fingerprint = w.fingerprint and o.report <> w.report)""", UUID.class)
                        .setParameter("some", some.stream().map(ReportCard::id).toList())
                        .getResultStream())
                .collect(Collectors.toSet());
    }

    void forget(UUID report) {
        Optional.ofNullable(database.find(Wording.class, report)).ifPresent(database::remove);
    }

    /** The first report that said the same, stands behind an issue, and was not taken back. */
    Optional<UUID> twinOf(UUID report, String text) {
        return database.createQuery("""
                        select r.id from Wording w, Report r, Finding f
                        where w.fingerprint = :fingerprint and w.report <> :report and r.id = w.report
                        and r.withdrawnAt is null and f.currentReport = r.id and f.part = 0
                        order by r.receivedAt, r.id""", UUID.class)
                .setParameter("fingerprint", Normalizer.fingerprint(text))
                .setParameter("report", report)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Reports from before there were wordings, in id order. */
    List<UUID> missingAfter(@Nullable UUID last, int limit) {
        return database.createQuery("""
                        select r.id from Finding f, Report r
                        where r.id = f.currentReport and f.part = 0 and r.id > :last and r.erasedAt is null
                        and not exists (select w from Wording w where w.report = f.currentReport)
                        order by r.id""", UUID.class)
                .setParameter("last", Ids.orBeforeAll(last))
                .setMaxResults(limit)
                .getResultList();
    }
}
