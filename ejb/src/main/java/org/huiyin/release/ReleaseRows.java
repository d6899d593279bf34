package org.huiyin.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReleaseRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Release release) {
        database.persist(release);
        database.flush();
    }

    Optional<Release> find(UUID id) {
        return Optional.ofNullable(database.find(Release.class, id));
    }

    Optional<Release> bySlug(String slug) {
        return database.createQuery("select r from Release r where r.slug = :slug", Release.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    List<Release> all(int limit) {
        return database.createQuery("select r from Release r order by r.updatedAt desc, r.id desc", Release.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Release> published(int offset, int limit) {
        return database.createQuery(
                        "select r from Release r where r.state = :published order by r.publishedAt desc, r.id desc",
                        Release.class)
                .setParameter("published", ReleaseState.PUBLISHED)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Release> scheduledFor(Instant now) {
        return database.createQuery(
                        "select r from Release r where r.state = :scheduled and r.publishAt <= :now", Release.class)
                .setParameter("scheduled", ReleaseState.SCHEDULED)
                .setParameter("now", now)
                .getResultList();
    }

    void replaceEntries(UUID release, List<Long> issues) {
        database.createQuery("delete from ReleaseEntry e where e.release = :release")
                .setParameter("release", release)
                .executeUpdate();
        for (int position = 0; position < issues.size(); position++) {
            database.persist(new Entry(release, issues.get(position), position));
        }
        database.flush();
    }

    List<Long> issuesOf(UUID release) {
        return database.createQuery(
                        "select e.issue from ReleaseEntry e where e.release = :release order by e.position", Long.class)
                .setParameter("release", release)
                .getResultList();
    }

    /** Issues with a standing fix that no release tells of yet, most people first. */
    List<Long> unannounced(int limit) {
        return database.createQuery("""
                        select i.number from Issue i where i.mergedInto is null
                        and exists (select f from Fix f where f.issue = i.number and f.undoneAt is null
                                    and f.outcome = org.huiyin.fix.Outcome.FIXED)
                        and not exists (select e from ReleaseEntry e where e.issue = i.number)
                        order by i.people desc, i.number desc""", Long.class).setMaxResults(limit).getResultList();
    }

    /** Everybody who reported one of these problems, each counted once. */
    long peopleOf(Collection<Long> issues) {
        return issues.isEmpty()
                ? 0
                : database.createQuery("""
                                select count(distinct p.person) from Finding f, Issue i, Issue told, Report r, Reporter p
                                where told.number in :issues and i.root = told.root and f.issue = i.number
                                and f.currentReport = r.id and p.id = r.reporter and r.withdrawnAt is null""", Long.class)
                        .setParameter("issues", issues)
                        .getSingleResult();
    }
}
