package org.huiyin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One folder of index files with its writer and its searchers. A rebuild makes the next generation beside it.
 *
 * <p>What is written on disk says of itself by which {@linkplain Documents#VERSION version} it was made and whether it was
 * once complete.
 */
final class Generation implements AutoCloseable {

    private static final String VERSION_KEY = "version";
    private static final String COMPLETE_KEY = "complete";
    private static final double BUFFER_MB = 16;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile boolean complete;
    private volatile @Nullable TermWeights weights;

    private Generation(Path path, Directory directory, IndexWriter writer, boolean complete) throws IOException {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.complete = complete;
        this.searchers = new SearcherManager(writer, new Scored());
    }

    private static final class Scored extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Documents.SIMILARITY);
            return searcher;
        }
    }

    /** Makes an empty one that does not count as complete. */
    static Generation create(Path path) throws IOException {
        Files.createDirectories(path);
        return writing(path, IndexWriterConfig.OpenMode.CREATE, false);
    }

    /** Opens what is there after having read every byte of it; fails when a file is missing, damaged or of another version. */
    static Generation open(Path path) throws IOException {
        boolean complete;
        try (Directory directory = FSDirectory.open(path);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> state = reader.getIndexCommit().getUserData();
            if (!Documents.VERSION.equals(state.get(VERSION_KEY))) {
                throw new CorruptIndexException("made by version " + state.get(VERSION_KEY), path.toString());
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            complete = Boolean.parseBoolean(state.get(COMPLETE_KEY));
        }
        return writing(path, IndexWriterConfig.OpenMode.APPEND, complete);
    }

    private static Generation writing(Path path, IndexWriterConfig.OpenMode mode, boolean complete) throws IOException {
        Directory directory = FSDirectory.open(path);
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config(mode));
            var generation = new Generation(path, directory, writer, complete);
            generation.describe();
            if (mode == IndexWriterConfig.OpenMode.CREATE) {
                writer.commit();
            }
            return generation;
        } catch (IOException | RuntimeException | Error e) {
            IOUtils.closeWhileHandlingException(writer == null ? null : writer::rollback, directory);
            throw e;
        }
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(Documents.ANALYZER)
                .setOpenMode(mode)
                .setCodec(Documents.codec())
                .setSimilarity(Documents.SIMILARITY)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }

    Path path() {
        return path;
    }

    boolean isComplete() {
        return complete;
    }

    /** Remembers, with the next commit also on disk, that texts are missing. */
    void markIncomplete() {
        complete = false;
    }

    void put(IndexedText text) throws IOException {
        writer.updateDocument(Documents.term(text.id()), Documents.of(text));
    }

    void remove(String id) throws IOException {
        writer.deleteDocuments(Documents.term(id));
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit() throws IOException {
        if (writer.hasUncommittedChanges()) {
            describe();
            writer.commit();
        }
    }

    void commitAsComplete() throws IOException {
        complete = true;
        describe();
        writer.commit();
        refresh();
    }

    private void describe() {
        Map<String, String> state = Map.of(VERSION_KEY, Documents.VERSION, COMPLETE_KEY, Boolean.toString(complete));
        writer.setLiveCommitData(state.entrySet());
    }

    /** Whether the files are still where they were written. */
    boolean isOnDisk() throws IOException {
        return Files.isDirectory(path) && DirectoryReader.indexExists(directory);
    }

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    static void release(IndexSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    /** The weights of terms in this state of the index; kept until a twentieth of the texts is new. */
    TermWeights weights(IndexSearcher searcher) throws IOException {
        long texts = searcher.getIndexReader().numDocs();
        TermWeights known = weights;
        // One reference, so that no other thread ever sees old weights with the new number of texts.
        if (known != null && Math.abs(texts - known.texts()) * 20 <= known.texts()) {
            return known;
        }
        TermWeights fresh = weightsNow(texts, searcher.collectionStatistics(Documents.TEXT));
        weights = fresh;
        return fresh;
    }

    private TermWeights weightsNow(long texts, @Nullable CollectionStatistics statistics) {
        double average = statistics == null ? 1 : (double) statistics.sumTotalTermFreq() / statistics.docCount();
        return new TermWeights(texts, average, this::textsWith);
    }

    private long textsWith(String term) {
        try {
            IndexSearcher searcher = acquire();
            try {
                return searcher.getIndexReader().docFreq(new Term(Documents.TEXT, term));
            } finally {
                release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> ids(IndexSearcher searcher) throws IOException {
        var ids = new HashSet<String>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(Documents.ID);
            Bits live = leaf.reader().getLiveDocs();
            while (values != null && values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                if (live == null || live.get(values.docID())) {
                    ids.add(values.binaryValue().utf8ToString());
                }
            }
        }
        return ids;
    }

    /** Gives up what is not committed; running searches keep their files. */
    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(searchers, writer::rollback, directory);
    }
}
