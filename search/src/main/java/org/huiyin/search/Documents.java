package org.huiyin.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.huiyin.search.encode.Meaning;
import org.huiyin.search.encode.Model;
import org.jspecify.annotations.Nullable;

/** How a text becomes a document of Lucene. */
final class Documents {

    /** Raised whenever documents change their shape or their terms: an index of another version is rebuilt. */
    static final String VERSION = "documents-4 " + MixAnalyzer.VERSION;

    static final String ID = "id";
    static final String TEXT = "text";
    static final String FINGERPRINT = "fingerprint";
    static final String LANGUAGE = "language";
    /** Whatever has the same wording reads the same. */
    private static final String WORDING = "wording";
    /** The normalised text as far as it is compared. */
    static final String COMPARED = "compared";
    /** The normalised title. */
    static final String TITLE = "title";

    static final Analyzer ANALYZER = new MixAnalyzer();

    /** Pairs of Han characters count for the length, as they do in {@link Comparison}. */
    static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f, false);

    private static final Set<String> STORED = Set.of(COMPARED, TITLE);

    /** Vectors are walked in eight bits each; what is found is measured again with the exact ones. */
    static Codec codec() {
        var graph = new Lucene104HnswScalarQuantizedVectorsFormat();
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return graph;
            }
        };
    }

    private Documents() {}

    static Document of(IndexedText text) {
        String title = text.text().isBlank() ? "" : Normalizer.normalize(text.title());
        String normalized = Normalizer.normalize(text.whole());
        var document = new Document();
        document.add(new StringField(ID, text.id(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(text.id())));
        document.add(new TextField(TEXT, normalized, Field.Store.NO));
        document.add(new StringField(FINGERPRINT, Normalizer.fingerprintOf(normalized), Field.Store.NO));
        document.add(new StringField(LANGUAGE, text.language().tag(), Field.Store.NO));
        document.add(new StoredField(COMPARED, Terms.beginning(normalized)));
        document.add(new BinaryDocValuesField(WORDING, new BytesRef(Normalizer.digest(title + "\n" + normalized))));
        if (!title.isEmpty()) {
            document.add(new TextField(TEXT, title, Field.Store.NO));
            document.add(new StoredField(TITLE, title));
        }
        for (Model model : Model.values()) {
            addVectors(document, model, text);
        }
        return document;
    }

    private static void addVectors(Document document, Model model, IndexedText text) {
        float[] whole = text.meaning().of(model);
        float[] title = text.titleMeaning().of(model);
        if (whole != null) {
            document.add(new KnnFloatVectorField(vector(model), whole, VectorSimilarityFunction.DOT_PRODUCT));
        }
        if (title != null) {
            document.add(new BinaryDocValuesField(titleVector(model), bytes(title)));
        }
    }

    static String vector(Model model) {
        return "meaning." + model;
    }

    private static String titleVector(Model model) {
        return "meaning.title." + model;
    }

    private static BytesRef bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return new BytesRef(bytes.array());
    }

    static Term term(String id) {
        return new Term(ID, id);
    }

    static String idOf(IndexSearcher searcher, int document) throws IOException {
        return value(searcher, document, ID).utf8ToString();
    }

    /** The same for two texts only if they read the same, title and all. */
    static BytesRef wordingOf(IndexSearcher searcher, int document) throws IOException {
        return BytesRef.deepCopyOf(value(searcher, document, WORDING));
    }

    private static BytesRef value(IndexSearcher searcher, int document, String field) throws IOException {
        var leaf = leaf(searcher, document);
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        if (values == null || !values.advanceExact(document - leaf.docBase)) {
            throw new CorruptIndexException("a text without " + field, leaf.toString());
        }
        return values.binaryValue();
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /** Title and text as they are compared. */
    static Stored stored(IndexSearcher searcher, int document) throws IOException {
        Document stored = searcher.storedFields().document(document, STORED);
        String title = stored.get(TITLE);
        return new Stored(title == null ? "" : title, stored.get(COMPARED));
    }

    record Stored(String title, String compared) {}

    static Meaning meaning(IndexSearcher searcher, int document) throws IOException {
        var leaf = leaf(searcher, document);
        return new Meaning(vector(leaf, document, Model.CHINESE), vector(leaf, document, Model.ENGLISH));
    }

    static float @Nullable [] meaning(IndexSearcher searcher, int document, Model model) throws IOException {
        return vector(leaf(searcher, document), document, model);
    }

    private static float @Nullable [] vector(LeafReaderContext leaf, int document, Model model) throws IOException {
        var vectors = leaf.reader().getFloatVectorValues(vector(model));
        if (vectors == null) {
            return null;
        }
        var at = vectors.iterator();
        int wanted = document - leaf.docBase;
        return at.advance(wanted) == wanted ? vectors.vectorValue(at.index()).clone() : null;
    }

    static Meaning titleMeaning(IndexSearcher searcher, int document) throws IOException {
        var leaf = leaf(searcher, document);
        return new Meaning(titleVector(leaf, document, Model.CHINESE), titleVector(leaf, document, Model.ENGLISH));
    }

    private static float @Nullable [] titleVector(LeafReaderContext leaf, int document, Model model)
            throws IOException {
        BinaryDocValues vectors = leaf.reader().getBinaryDocValues(titleVector(model));
        if (vectors == null || !vectors.advanceExact(document - leaf.docBase)) {
            return null;
        }
        BytesRef bytes = vectors.binaryValue();
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(vector);
        return vector;
    }
}
