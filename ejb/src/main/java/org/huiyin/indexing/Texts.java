package org.huiyin.indexing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.search.IndexedText;
import org.huiyin.search.Match;
import org.huiyin.search.Progress;
import org.huiyin.search.TextIndex;
import org.huiyin.search.encode.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * The door to the search index: which reports say the same thing, and which hold these words. The index is a cache of
 * the database; what a crash took from it, {@link #catchUp} brings back.
 */
@ApplicationScoped
public class Texts {

    private static final System.Logger LOG = System.getLogger(Texts.class.getName());
    private static final int STEP = 500;

    private final Reports reports;
    private final Meanings meanings;
    private final TextIndex index;
    private final Path practice;

    @Inject
    public Texts(Reports reports, Meanings meanings, @ConfigProperty(name = "huiyin.data") Path data) {
        this.reports = reports;
        this.meanings = meanings;
        this.index = TextIndex.open(data.resolve("index"));
        this.practice = data.resolve("runtime").resolve("rehearsal");
    }

    @PreDestroy
    void close() {
        index.close();
    }

    /** Safe to call twice. Withdrawn and erased reports leave the index. */
    public void put(ReportCard report) {
        putAll(List.of(report));
    }

    /** {@link #put} for several at once. */
    public void putAll(Collection<ReportCard> some) {
        var told = some.stream()
                .filter(report -> !report.isErased() && !report.isWithdrawn())
                .toList();
        some.stream().filter(report -> !told.contains(report)).forEach(report -> remove(report.id()));
        index.putAll(texts(told, meanings.of(told)));
    }

    /** With what the models read from it. */
    public void remove(UUID report) {
        index.remove(report.toString());
        meanings.forget(report);
    }

    /** Makes findable what was put so far; by itself that happens within a second. */
    public void refresh() {
        index.refresh();
    }

    /** Reports that say nearly the same, best first; the report itself is never among them. */
    public List<Match> similarTo(String text, @Nullable UUID itself, int limit) {
        return similarTo(IndexedText.of("asked", text, meanings.read(text)), itself, limit);
    }

    /** {@link #similarTo(String, UUID, int)} for a report, whose meaning is known. */
    public List<Match> similarTo(ReportCard report, int limit) {
        return similarTo(texts(List.of(report), meanings.of(List.of(report))).getFirst(), report.id(), limit);
    }

    /** For each of these reports those that say nearly the same, best first; in their order. */
    public List<List<Match>> similarToEach(List<ReportCard> some, int limit) {
        return index.similarToEach(texts(some, meanings.of(some)), limit);
    }

    private List<Match> similarTo(IndexedText asked, @Nullable UUID itself, int limit) {
        return index.similarTo(asked, itself == null ? Set.of() : Set.of(itself.toString()), limit);
    }

    /** Why texts are compared by their words alone on this machine; empty when the models work. */
    public String trouble() {
        return meanings.trouble();
    }

    /** Reports that hold the words asked for, best first. Takes any input. */
    public List<UUID> search(String query, int limit) {
        return index.search(query, limit).ids().stream().map(UUID::fromString).toList();
    }

    /** An empty index to practise with, in a folder of its own that is emptied at the next start. */
    public PracticeTexts practise() {
        return new PracticeTexts(practice, meanings);
    }

    public int count() {
        return index.count();
    }

    /**
     * Makes index and database say the same again, and rebuilds the index where it was lost. Returns what it changed. Goes by
     * the meanings that are kept: of a report that still waits to be understood it takes the words, and nobody waits for
     * the models to read thousands of them before the first page.
     */
    public int catchUp() {
        if (index.needsRebuild()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The search index is gone or damaged and is rebuilt from the database");
            rebuild(this::kept, done -> {});
            return index.count();
        }
        return addMissing(this::kept);
    }

    /** Makes a new index from the database while the old one goes on answering. Reads what no model has read before. */
    public void rebuild(Progress progress) {
        rebuild(meanings::look, progress);
    }

    private Map<UUID, Meaning> kept(List<ReportCard> some) {
        return some.isEmpty()
                ? Map.of()
                : meanings.keptBetween(some.getFirst().id(), some.getLast().id());
    }

    private void rebuild(Reading reading, Progress progress) {
        index.rebuild(() -> walk(reading), progress);
        addMissing(reading);
    }

    private int addMissing(Reading reading) {
        var orphans = new HashSet<>(index.ids());
        int added = 0;
        for (var steps = new Steps(); steps.hasNext(); ) {
            var missing = new ArrayList<ReportCard>();
            for (var report : steps.next()) {
                if (!orphans.remove(report.id().toString()) && !report.isWithdrawn()) {
                    missing.add(report);
                }
            }
            index.putAll(texts(missing, reading.of(missing)));
            added += missing.size();
        }
        orphans.forEach(index::remove);
        index.refresh();
        return added + orphans.size();
    }

    private Iterator<IndexedText> walk(Reading reading) {
        var steps = new Steps();
        return new Iterator<>() {
            private Iterator<IndexedText> step = List.<IndexedText>of().iterator();

            @Override
            public boolean hasNext() {
                while (!step.hasNext() && steps.hasNext()) {
                    var some = steps.next().stream()
                            .filter(report -> !report.isWithdrawn())
                            .toList();
                    step = texts(some, reading.of(some)).iterator();
                }
                return step.hasNext();
            }

            @Override
            public IndexedText next() {
                return step.next();
            }
        };
    }

    /** Where the meanings of reports come from. */
    private interface Reading {
        Map<UUID, Meaning> of(List<ReportCard> reports);
    }

    private static List<IndexedText> texts(List<ReportCard> some, Map<UUID, Meaning> known) {
        return some.stream()
                .map(report -> IndexedText.of(
                        report.id().toString(), report.text(), known.getOrDefault(report.id(), Meaning.NONE)))
                .toList();
    }

    /** All reports in bounded steps, in id order. Those that came by the thousand come in as they are understood. */
    private final class Steps implements Iterator<List<ReportCard>> {

        private Optional<List<ReportCard>> ahead = Optional.empty();
        private @Nullable UUID last;

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty()) {
                ahead = Optional.of(reports.understoodAfter(last, STEP));
            }
            return !ahead.get().isEmpty();
        }

        @Override
        public List<ReportCard> next() {
            var step = ahead.orElseGet(() -> reports.understoodAfter(last, STEP));
            ahead = Optional.empty();
            last = step.getLast().id();
            return step;
        }
    }
}
