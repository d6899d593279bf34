package org.huiyin.search;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/** How a text lies in the index: its fields and the way they are scored. */
final class Documents {

    /** Raised whenever a field changes its meaning: an index of another version is rebuilt. */
    static final String VERSION = "1/" + MixAnalyzer.VERSION;

    static final String ID = "id";
    static final String TEXT = "text";
    static final String FINGERPRINT = "fingerprint";
    static final String LANGUAGE = "language";
    /** The normalised text as far as it is compared. */
    static final String COMPARED = "compared";

    static final Analyzer ANALYZER = new MixAnalyzer();

    /** Pairs of Han characters count for the length, as they do in {@link Comparison}. */
    static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f, false);

    private Documents() {}

    static Document of(IndexedText text) {
        String normalized = Normalizer.normalize(text.text());
        var document = new Document();
        document.add(new StringField(ID, text.id(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(text.id())));
        document.add(new TextField(TEXT, normalized, Field.Store.NO));
        document.add(new StringField(FINGERPRINT, Normalizer.fingerprintOf(normalized), Field.Store.NO));
        document.add(new StringField(LANGUAGE, text.language().tag(), Field.Store.NO));
        document.add(new StoredField(COMPARED, Terms.beginning(normalized)));
        return document;
    }

    static Term term(String id) {
        return new Term(ID, id);
    }

    static String idOf(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues ids = leaf.reader().getBinaryDocValues(ID);
        if (ids == null || !ids.advanceExact(document - leaf.docBase)) {
            throw new CorruptIndexException("a text without id", leaf.toString());
        }
        return ids.binaryValue().utf8ToString();
    }
}
