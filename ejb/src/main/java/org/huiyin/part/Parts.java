package org.huiyin.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.search.split.Span;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Portions;
import org.jspecify.annotations.Nullable;

/** Which reports name more than one problem, and where in their words. */
@ApplicationScoped
@Transactional
public class Parts {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** The parts that hold, in the order of their numbers; reports without any are missing. */
    public Map<UUID, List<PartCard>> heldOf(Collection<UUID> reports) {
        var held = new HashMap<UUID, List<PartCard>>();
        Portions.of(reports)
                .flatMap(some -> database.createQuery("""
                                select p from Part p where p.report in :some and p.state = :held
                                order by p.report, p.number""", Part.class)
                        .setParameter("some", some)
                        .setParameter("held", PartState.HELD)
                        .getResultStream())
                .map(Part::card)
                .forEach(card -> held.computeIfAbsent(card.report(), any -> new ArrayList<>())
                        .add(card));
        return held;
    }

    /** Whatever became of it. */
    public Optional<PartCard> find(UUID id) {
        return Optional.ofNullable(database.find(Part.class, id)).map(Part::card);
    }

    /** Every part there ever was, by number. */
    public List<PartCard> of(UUID report) {
        return rowsOf(report).stream().map(Part::card).toList();
    }

    /** The words of that report which name the issue at the end of these merges; all of them where it was never split. */
    public String wordsAbout(UUID report, String text, long root) {
        var held = heldOf(List.of(report)).getOrDefault(report, List.of());
        if (held.isEmpty()) {
            return text;
        }
        var about = database.createQuery("""
                        select f.part from Finding f, Issue i
                        where f.currentReport = :report and i.number = f.issue and i.root = :root
                        order by f.part""", Integer.class)
                .setParameter("report", report)
                .setParameter("root", root)
                .getResultList();
        var words = new ArrayList<String>();
        about.forEach(part -> words.add(Passage.wordsOf(part, Passage.of(text, held))));
        return words.isEmpty() ? text : String.join(" ", words);
    }

    private List<Part> rowsOf(UUID report) {
        return database.createQuery("select p from Part p where p.report = :report order by p.number", Part.class)
                .setParameter("report", report)
                .getResultList();
    }

    /** A person says that these sentences are a part; it does not hold yet. */
    public PartCard add(UUID id, UUID report, List<Span> spans, Instant at) {
        return add(new Part(id, report, nextNumber(report), spans, at));
    }

    /** The machine says so, and people are asked. */
    public PartCard propose(UUID id, UUID report, List<Span> spans, PartProposal proposal, Instant at) {
        return add(new Part(id, report, nextNumber(report), spans, proposal, at));
    }

    /** Its number is one that no part of the report ever had. */
    private int nextNumber(UUID report) {
        return of(report).stream().mapToInt(PartCard::number).max().orElse(0) + 1;
    }

    private PartCard add(Part part) {
        database.persist(part);
        database.flush();
        return part.card();
    }

    /** Returns it as it is now. */
    public PartCard become(PartCard part, PartState now, Actor by, Instant at) {
        var row = row(part);
        row.become(now, by, at);
        return row.card();
    }

    /** The rest of the report was moved together with it, by this finding; null where it stayed. */
    public PartCard movedRest(PartCard part, @Nullable UUID finding) {
        var row = row(part);
        row.movedRest(finding);
        return row.card();
    }

    /** Forgets why, of every part that a report ever had. */
    public void eraseReasons(UUID report) {
        rowsOf(report).forEach(Part::eraseReasons);
    }

    private Part row(PartCard part) {
        return database.getReference(Part.class, part.id());
    }

    /** Reports with an issue of which nobody knows yet whether they name two problems, in the order of their ids. */
    public List<UUID> unread(UUID after, int limit) {
        return database.createQuery("""
                        select f.currentReport from Finding f where f.currentReport > :after and f.part = 0
                        and not exists (select l from LookedThrough l where l.report = f.currentReport)
                        order by f.currentReport""", UUID.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Safe to call twice. */
    public void noteRead(UUID report, Instant at) {
        if (database.find(LookedThrough.class, report) == null) {
            database.persist(new LookedThrough(report, at));
        }
    }
}
