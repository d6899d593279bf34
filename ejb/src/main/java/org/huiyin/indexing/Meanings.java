package org.huiyin.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.ReportCard;
import org.huiyin.search.classify.EmotionReader;
import org.huiyin.search.classify.Labelled;
import org.huiyin.search.encode.Encoders;
import org.huiyin.search.encode.Meaning;
import org.huiyin.shared.Portions;

/** What the models read from each report: read once, kept beside it, gone with its text. */
@ApplicationScoped
@Transactional
public class Meanings {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Encoders encoders;

    @Inject
    public Meanings(Encoders encoders) {
        this.encoders = encoders;
    }

    /** Of a text that is no report yet: read now and not kept. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Meaning read(String text) {
        return encoders.read(text);
    }

    /** {@link #read} for several at once, in their order. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Meaning> readEach(List<String> texts) {
        return encoders.readEach(texts);
    }

    /** A reader of feelings that has learned from these. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public EmotionReader readFeelings(List<EmotionReader.Rated> rated, List<Labelled> calm) {
        return EmotionReader.learn(encoders, rated, calm);
    }

    /** Why texts are compared by their words alone on this machine; empty when the models work. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String trouble() {
        return encoders.trouble();
    }

    /** Of each report; those that were never read are read now and kept. */
    public Map<UUID, Meaning> of(Collection<ReportCard> reports) {
        Map<UUID, Meaning> known = kept(reports.stream().map(ReportCard::id).toList());
        if (encoders.work()) {
            readInto(known, reports).forEach(report -> keep(report, known.getOrDefault(report.id(), Meaning.NONE)));
        }
        return known;
    }

    /** Reads those of them that are not known. Returns them. */
    private List<ReportCard> readInto(Map<UUID, Meaning> known, Collection<ReportCard> reports) {
        var unread = reports.stream()
                .filter(report -> !known.containsKey(report.id()))
                .toList();
        var read = encoders.readEach(unread.stream().map(ReportCard::text).toList())
                .iterator();
        unread.forEach(report -> known.put(report.id(), read.next()));
        return unread;
    }

    /**
     * Of each report, without keeping what had to be read: whoever walks through all reports must not meet the one who keeps
     * the meaning of the newest.
     */
    public Map<UUID, Meaning> look(Collection<ReportCard> reports) {
        Map<UUID, Meaning> known = kept(reports.stream().map(ReportCard::id).toList());
        readInto(known, reports);
        return known;
    }

    /** What is kept of all reports from the first to the last: for walks, which would be slow with entities. */
    public Map<UUID, Meaning> keptBetween(UUID first, UUID last) {
        var kept = new HashMap<UUID, Meaning>();
        database.createQuery(
                        "select m.report, m.vectors from StoredMeaning m where m.report >= :first and m.report <= :last",
                        Object[].class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .forEach(row -> kept.put((UUID) row[0], Meaning.fromBytes((byte[]) row[1])));
        return kept;
    }

    /** What is kept of these; nothing is read for it. */
    public Map<UUID, Meaning> kept(Collection<UUID> reports) {
        var kept = new HashMap<UUID, Meaning>();
        if (reports.size() == 1) {
            // The usual case, and often just read in this very transaction: then it costs no query.
            var one = database.find(StoredMeaning.class, reports.iterator().next());
            return one == null ? kept : new HashMap<>(Map.of(one.report(), one.meaning()));
        }
        Portions.of(reports)
                .flatMap(some -> database.createQuery(
                                "select m from StoredMeaning m where m.report in :some", StoredMeaning.class)
                        .setParameter("some", some)
                        .getResultStream())
                .forEach(one -> kept.put(one.report(), one.meaning()));
        return kept;
    }

    private void keep(ReportCard report, Meaning meaning) {
        if (!report.isErased() && !meaning.isNone()) {
            database.persist(new StoredMeaning(report.id(), meaning));
        }
    }

    /** Safe to call for what is not kept. */
    public void forget(UUID report) {
        database.createQuery("delete from StoredMeaning m where m.report = :report")
                .setParameter("report", report)
                .executeUpdate();
    }
}
