package org.huiyin.bench.quality;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.huiyin.search.IndexedText;
import org.huiyin.search.encode.Meaning;
import org.huiyin.search.encode.Model;
import org.jspecify.annotations.Nullable;

/** What others do, measured beside the product: Lucene's MoreLikeThis, BM25 alone, vectors alone. */
final class Baselines {

    private Baselines() {}

    static List<Ranker> all() throws IOException {
        return List.of(new MoreLike(), new Bm25(), new Vectors());
    }

    /** Plain Lucene with its standard analyzer. */
    private abstract static class Plain implements Ranker {

        private static final String TEXT = "text";
        private static final String ID = "id";
        private final Analyzer analyzer = new StandardAnalyzer();
        private final IndexWriter writer;
        private @Nullable DirectoryReader reader;

        Plain() throws IOException {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
        }

        abstract @Nullable Query query(String text, DirectoryReader reader, Analyzer analyzer, String field)
                throws IOException;

        @Override
        public void addAll(List<IndexedText> texts) throws IOException {
            for (IndexedText text : texts) {
                var document = new Document();
                document.add(new StringField(ID, text.id(), Field.Store.YES));
                document.add(new TextField(TEXT, said(text), Field.Store.NO));
                writer.addDocument(document);
            }
        }

        @Override
        public void prepare() throws IOException {
            if (reader == null) {
                reader = DirectoryReader.open(writer);
                return;
            }
            DirectoryReader newer = DirectoryReader.openIfChanged(reader);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
        }

        @Override
        public List<Ranked> find(IndexedText text, int limit) throws IOException {
            if (reader == null) {
                return List.of();
            }
            Query query = query(said(text), reader, analyzer, TEXT);
            if (query == null) {
                return List.of();
            }
            var others = new BooleanQuery.Builder()
                    .add(query, Occur.MUST)
                    .add(new TermQuery(new Term(ID, text.id())), Occur.MUST_NOT)
                    .build();
            var searcher = new IndexSearcher(reader);
            var ranked = new ArrayList<Ranked>();
            for (ScoreDoc one : searcher.search(others, limit).scoreDocs) {
                ranked.add(new Ranked(searcher.storedFields().document(one.doc).get(ID), one.score));
            }
            return ranked;
        }

        private static String said(IndexedText text) {
            return text.title() + "\n" + text.text();
        }

        @Override
        public void close() throws IOException {
            if (reader != null) {
                reader.close();
            }
            writer.close();
        }
    }

    private static final class MoreLike extends Plain {
        MoreLike() throws IOException {}

        @Override
        public String name() {
            return "MoreLikeThis";
        }

        @Override
        @Nullable Query query(String text, DirectoryReader reader, Analyzer analyzer, String field) throws IOException {
            var moreLikeThis = new MoreLikeThis(reader);
            moreLikeThis.setAnalyzer(analyzer);
            moreLikeThis.setMinTermFreq(1);
            moreLikeThis.setMinDocFreq(1);
            moreLikeThis.setMaxQueryTerms(10);
            return moreLikeThis.like(field, new StringReader(text));
        }
    }

    private static final class Bm25 extends Plain {
        Bm25() throws IOException {}

        @Override
        public String name() {
            return "BM25";
        }

        @Override
        Query query(String text, DirectoryReader reader, Analyzer analyzer, String field) throws IOException {
            var any = new BooleanQuery.Builder();
            var seen = new HashSet<String>();
            try (var stream = analyzer.tokenStream(field, text)) {
                var term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken() && seen.size() < 1_000) {
                    if (seen.add(term.toString())) {
                        any.add(new TermQuery(new Term(field, term.toString())), Occur.SHOULD);
                    }
                }
            }
            return any.build();
        }
    }

    /** The cosine of the whole texts, every one looked at. */
    private static final class Vectors implements Ranker {
        private final List<IndexedText> texts = new ArrayList<>();

        @Override
        public String name() {
            return "vectors";
        }

        @Override
        public void addAll(List<IndexedText> more) {
            texts.addAll(more);
        }

        @Override
        public void prepare() {}

        @Override
        public List<Ranked> find(IndexedText asked, int limit) {
            var ranked = new ArrayList<Ranked>();
            for (IndexedText text : texts) {
                if (!text.id().equals(asked.id())) {
                    ranked.add(new Ranked(text.id(), cosine(asked.meaning(), text.meaning())));
                }
            }
            ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
            return ranked.subList(0, Math.min(limit, ranked.size()));
        }

        private static double cosine(Meaning a, Meaning b) {
            double best = -1;
            for (Model model : Model.values()) {
                float[] ours = a.of(model);
                float[] theirs = b.of(model);
                if (ours != null && theirs != null) {
                    best = Math.max(best, Meaning.cosine(ours, theirs));
                }
            }
            return best;
        }

        @Override
        public void close() {}
    }
}
