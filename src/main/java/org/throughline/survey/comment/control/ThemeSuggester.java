package org.throughline.survey.comment.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Suggests themes for a comment: those of the comments most like it that people have sorted, in its language, and those whose key
 * terms stand in it. A suggestion is no more than that; a person takes it or leaves it.
 */
final class ThemeSuggester {

    private static final int NEIGHBORS = 7;
    private static final int MOST = 3;

    /** What a theme needs of the likeness of all neighbors, or one of its terms. */
    private static final double ENOUGH = 0.34;
    private static final double OF_A_TERM = 0.5;

    private static final Analyzer PLAIN = new StandardAnalyzer();
    private static final Map<String, Analyzer> ANALYZERS = Map.of("en", new EnglishAnalyzer(), "es", new SpanishAnalyzer(), "ar", new ArabicAnalyzer(),
            "fa", new PersianAnalyzer(), "fr", new FrenchAnalyzer());

    private final List<Example> examples;
    private final List<Key> keys;
    private final IndexSearcher searcher;
    private final PerFieldAnalyzerWrapper analyzer = new PerFieldAnalyzerWrapper(PLAIN, new HashMap<>(ANALYZERS));

    ThemeSuggester(List<Example> examples, List<Key> keys) {
        this.examples = List.copyOf(examples);
        this.keys = List.copyOf(keys);
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < examples.size(); i++) {
                Document document = new Document();
                document.add(new TextField(field(examples.get(i).language()), examples.get(i).words(), Field.Store.NO));
                document.add(new StoredField("at", i));
                writer.addDocument(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The likeliest first; none where nothing is likely. */
    List<UUID> suggest(String language, String words) {
        try {
            Map<UUID, Double> likely = new LinkedHashMap<>();
            byNeighbors(language, words, likely);
            byTerms(language, words, likely);
            return likely.entrySet().stream().filter(one -> one.getValue() >= ENOUGH)
                    .sorted(Map.Entry.<UUID, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(MOST).map(Map.Entry::getKey).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void byNeighbors(String language, String words, Map<UUID, Double> likely) throws IOException {
        MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
        like.setAnalyzer(analyzer);
        like.setMinDocFreq(1);
        like.setMinTermFreq(1);
        like.setFieldNames(new String[] {field(language)});
        ScoreDoc[] found = searcher.search(like.like(field(language), new StringReader(words)), NEIGHBORS).scoreDocs;
        double all = 0;
        for (ScoreDoc one : found) {
            all += one.score;
        }
        for (ScoreDoc one : found) {
            Example example = examples.get(searcher.storedFields().document(one.doc).getField("at").numericValue().intValue());
            for (UUID theme : example.themes()) {
                likely.merge(theme, one.score / all, Double::sum);
            }
        }
    }

    private void byTerms(String language, String words, Map<UUID, Double> likely) throws IOException {
        Set<String> said = stems(language, words);
        for (Key key : keys) {
            for (String term : key.terms()) {
                Set<String> stems = stems(language, term);
                if (!stems.isEmpty() && said.containsAll(stems)) {
                    likely.merge(key.theme(), OF_A_TERM, Double::sum);
                    break;
                }
            }
        }
    }

    private Set<String> stems(String language, String text) throws IOException {
        Set<String> stems = new HashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(field(language), text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        }
        return stems;
    }

    private static String field(String language) {
        return ANALYZERS.containsKey(language) ? language : "other";
    }

    /** A comment as people sorted it. */
    record Example(String language, String words, Collection<UUID> themes) {}

    /** What speaks for a theme where nothing was sorted yet. */
    record Key(UUID theme, List<String> terms) {}
}
