package org.huiyin.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.huiyin.search.encode.Encoders;
import org.huiyin.search.encode.Meaning;

/** Compares texts two by two, without an index: which words are telling is read off the given texts. */
public final class Pairs {

    private static final int MAX_REMEMBERED = 20_000;

    private record Read(Terms terms, Meaning meaning) {}

    private final Encoders encoders;
    private final TermWeights weights;
    private final Map<String, Read> remembered = new HashMap<>();

    /** @param texts among which the pairs are compared; the more, the better the weights of words */
    public Pairs(Collection<String> texts, Encoders encoders) {
        this.encoders = encoders;
        var distinct = new HashSet<>(texts);
        Map<String, Long> frequencies = new HashMap<>();
        long length = 0;
        for (String text : distinct) {
            Terms terms = Terms.of(Normalizer.normalize(text));
            length += terms.length();
            terms.frequencies().keySet().forEach(term -> frequencies.merge(term, 1L, Long::sum));
        }
        this.weights = new TermWeights(
                distinct.size(),
                (double) length / Math.max(1, distinct.size()),
                term -> frequencies.getOrDefault(term, 0L));
    }

    /** What can be measured about the two; which is first makes no difference to the decision. */
    public Features compare(String a, String b) {
        Read ours = read(a);
        Read theirs = read(b);
        Features.Words words = new Comparison(weights, ours.terms()).with(theirs.terms());
        Features.Meanings meaning = Likeness.between(ours.meaning(), Meaning.NONE, theirs.meaning(), Meaning.NONE);
        double score = new Likeness(ours.terms().length()).score(words, meaning);
        return new Features(words, meaning, score, 0);
    }

    private Read read(String text) {
        if (remembered.size() > MAX_REMEMBERED) {
            remembered.clear();
        }
        return Objects.requireNonNull(remembered.computeIfAbsent(text, this::readNow));
    }

    private Read readNow(String text) {
        String normalized = Normalizer.normalize(text);
        return new Read(Terms.of(normalized), encoders.readNormalized(normalized));
    }
}
