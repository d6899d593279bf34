package org.huiyin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.huiyin.search.ChangeLog.Change;
import org.huiyin.search.Hits.Hit;

/**
 * Texts that can be found again by their words, and compared with a new one.
 *
 * <p>The index is a cache: whatever is in it can be put again from the database, by {@link #rebuild}. When its files are
 * missing, damaged or of another version, it opens empty and says that it {@linkplain #needsRebuild needs a rebuild}.
 *
 * <h2>Concurrency</h2>
 *
 * Every method may be called by any number of threads.
 *
 * <p><b>Who owns the writer.</b> A folder belongs to one process, held by a lock of the operating system that dies with the
 * process. In it, one <em>generation</em> at a time is in use, with one writer. Only {@code LiveIndex} touches it.
 *
 * <p><b>Which lock guards what.</b> The lock <em>writing</em> guards the choice of the generation, the changes that are
 * not on disk yet, and the changes since a rebuild began; putting and removing hold it for as long as it takes to hand the
 * text to the writer's memory. The lock <em>committing</em> guards the way to the disk; it is taken before <em>writing</em>,
 * never after, and never by someone who puts, except by the one whose change was the 20,000th without a commit. The
 * exchange of generations at the end of a rebuild holds both.
 *
 * <p><b>What must never wait.</b> Reading takes no lock at all: a search works on a snapshot that nothing can take away
 * from it, and when the generation is exchanged between two steps, it starts again on the new one. Putting does not wait for
 * the disk: while a commit is under way, the next changes are collected beside it. A rebuild makes nobody wait until its
 * last step, which repeats the changes put meanwhile.
 *
 * <p><b>When is a change seen?</b> One thread of the index refreshes the snapshot four times a second and commits every five
 * seconds. A change that a crash takes away between two commits is missing on disk: compare {@link #ids} with the database
 * after a start.
 *
 * <p><b>When the writer fails</b> (disk full, files gone, no memory), it is closed and opened again, and the changes that
 * were not on disk are repeated; whoever was putting learns of the failure only when that fails too, by an {@link
 * UncheckedIOException}, and the change is tried again with the next one.
 */
public final class TextIndex implements AutoCloseable {

    /** More results than anybody pages through. */
    public static final int MAX_HITS = 1_000;

    public static final int MAX_MATCHES = 100;

    private static final System.Logger LOG = System.getLogger(TextIndex.class.getName());
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(250);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    private static final Duration SEARCH_LIMIT = Duration.ofMillis(500);
    /** Longer than that for a comparison, whose answer is a decision and not a page. */
    private static final Duration COMPARISON_LIMIT = Duration.ofSeconds(3);

    private static final int BATCH = 200;

    private final LiveIndex live;
    private final Density density = new Density();
    private final Readings readings = new Readings();
    private final ScheduledExecutorService keeper;
    private final Beside beside = new Beside("huiyin-similar");

    private TextIndex(LiveIndex live) {
        this.live = live;
        this.keeper = Executors.newSingleThreadScheduledExecutor(TextIndex::keeperThread);
        every(BETWEEN_REFRESHES, live::refresh);
        every(BETWEEN_COMMITS, this::commitAndCheck);
    }

    private static Thread keeperThread(Runnable work) {
        var thread = new Thread(work, "huiyin-index");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Opens the index in this folder, or an empty one that {@linkplain #needsRebuild needs a rebuild} when there is none
     * or it is damaged. Fails only when the folder cannot be written or another process has it open.
     */
    public static TextIndex open(Path folder) {
        try {
            IndexFolder locked = IndexFolder.lock(folder);
            try {
                return new TextIndex(new LiveIndex(locked));
            } catch (IOException | RuntimeException e) {
                locked.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index folder " + folder + " cannot be written", e);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the executor.
    private void every(Duration pause, Runnable work) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // An exception would end the schedule; the next turn may find the disk in order again.
                LOG.log(Level.WARNING, "Keeping the search index up to date failed: {0}", e.toString());
            }
        };
        keeper.scheduleWithFixedDelay(guarded, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void commitAndCheck() {
        try {
            live.check();
            live.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the text or replaces the one of the same id; searchable within a second, on disk within a few. */
    public void put(IndexedText text) {
        live.change(List.of(new Change(text.id(), text)));
    }

    public void putAll(Collection<IndexedText> texts) {
        var batch = new ArrayList<Change>(BATCH);
        for (IndexedText text : texts) {
            batch.add(new Change(text.id(), text));
            if (batch.size() == BATCH) {
                live.change(batch);
                batch.clear();
            }
        }
        live.change(batch);
    }

    /** Forgets the text of this id; nothing happens when there is none. */
    public void remove(String id) {
        live.change(List.of(new Change(id, null)));
    }

    /** Makes everything put so far searchable now. */
    public void refresh() {
        live.refresh();
    }

    /** Puts everything so far on disk now. */
    public void commit() {
        live.commit();
    }

    /** How many texts can be found at this moment. */
    public int count() {
        return live.read((generation, searcher) -> searcher.getIndexReader().numDocs(), 0);
    }

    /** The ids that can be found at this moment, to be compared with what the database has. */
    public Set<String> ids() {
        return live.read((generation, searcher) -> Generation.ids(searcher), Set.of());
    }

    /** Whether texts are missing that only a {@link #rebuild} brings back. */
    public boolean needsRebuild() {
        return !live.isComplete();
    }

    public boolean isRebuilding() {
        return live.isRebuilding();
    }

    /** {@link #similarTo(IndexedText, Set, int)} by words alone. */
    public List<Match> similarTo(String text, Set<String> excludedIds, int limit) {
        return similarTo(IndexedText.of("asked", text), excludedIds, limit);
    }

    /**
     * The texts most like this one, best first, at most 100; none when the text has no word. {@code Likeness} says how the
     * score is made; cut to the range from 0 to 1, where 1 is the same text.
     */
    public List<Match> similarTo(IndexedText asked, Set<String> excludedIds, int limit) {
        int count = limit(limit, MAX_MATCHES);
        return live.read(
                (generation, searcher) -> new Similar(
                                limited(searcher, COMPARISON_LIMIT),
                                generation.weights(searcher),
                                density,
                                readings,
                                asked)
                        .find(excludedIds, count),
                List.of());
    }

    /** {@link #similarTo(IndexedText, Set, int)} for each of these, in their order, several at a time; none is its own match. */
    public List<List<Match>> similarToEach(List<IndexedText> asked, int limit) {
        return beside.each(asked, text -> similarTo(text, Set.of(text.id()), limit));
    }

    /**
     * Words, "phrases" and -exclusions. Texts that have all of them, or, when there is none, texts that have any. Every
     * input is a query: at most 256 characters and 64 clauses of it count, and after 500 ms the answer is what was found.
     */
    public Hits search(String query, int limit) {
        int count = limit(limit, MAX_HITS);
        var parsed = new SearchQuery(query);
        if (parsed.isEmpty()) {
            return new Hits(List.of(), true);
        }
        return live.read(
                (generation, searcher) -> search(limited(searcher, SEARCH_LIMIT), parsed, count),
                new Hits(List.of(), false));
    }

    private static Hits search(IndexSearcher searcher, SearchQuery query, int limit) throws IOException {
        Hits all = hits(searcher, query.all(), limit);
        return all.hits().isEmpty() && all.complete() ? hits(searcher, query.any(), limit) : all;
    }

    private static Hits hits(IndexSearcher searcher, Query query, int limit) throws IOException {
        var found = searcher.search(query, new TopScoreDocCollectorManager(limit, null, limit));
        var hits = new ArrayList<Hit>();
        for (var one : found.scoreDocs) {
            hits.add(new Hit(Documents.idOf(searcher, one.doc), one.score));
        }
        return new Hits(hits, !searcher.timedOut());
    }

    /** A view of the same snapshot that stops by itself. */
    private static IndexSearcher limited(IndexSearcher searcher, Duration limit) {
        var limited = new IndexSearcher(searcher.getIndexReader());
        limited.setSimilarity(Documents.SIMILARITY);
        long deadline = System.nanoTime() + limit.toNanos();
        limited.setTimeout(() -> System.nanoTime() - deadline > 0);
        return limited;
    }

    private static int limit(int wanted, int most) {
        if (wanted < 1) {
            throw new IllegalArgumentException("a limit is at least 1, not " + wanted);
        }
        return Math.min(wanted, most);
    }

    /**
     * Builds the index anew from these texts and then replaces the old one, which answers until that moment. Changes put
     * meanwhile are in the new index too, and win over the given texts. One rebuild at a time: a second one is an {@link
     * IllegalStateException}. When the texts or the progress throw, everything stays as it was.
     */
    public void rebuild(Iterable<IndexedText> texts, Progress progress) {
        live.rebuild(texts, progress);
    }

    /** Puts everything on disk. Everything else after this is an {@link IllegalStateException}; closing again is nothing. */
    @Override
    public void close() {
        keeper.shutdown();
        beside.close();
        live.close();
    }
}
