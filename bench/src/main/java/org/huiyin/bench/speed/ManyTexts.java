package org.huiyin.bench.speed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.huiyin.bench.load.Voices;
import org.huiyin.search.IndexedText;
import org.huiyin.search.encode.Encoders;
import org.huiyin.search.encode.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Texts as people would write them, with their meanings. Only the first ones are read by the models, which takes minutes;
 * the others repeat their words with one word of their own, and their meaning is moved a little.
 */
final class ManyTexts implements Iterable<IndexedText> {

    /** Keeps a cosine of about .98 to where it came from. */
    private static final float MOVED = 0.01f;

    private final List<IndexedText> read;
    private final int count;

    private ManyTexts(List<IndexedText> read, int count) {
        this.read = read;
        this.count = count;
    }

    static ManyTexts of(int count, int distinct, long seed, Encoders encoders) {
        var voices = new Voices(seed);
        List<String> said =
                IntStream.range(0, distinct).mapToObj(i -> voices.words()).toList();
        List<IndexedText> read = IntStream.range(0, distinct)
                .parallel()
                .mapToObj(i -> IndexedText.of("t" + i, said.get(i), encoders.read(said.get(i))))
                .toList();
        return new ManyTexts(new ArrayList<>(read), count);
    }

    @Override
    public Iterator<IndexedText> iterator() {
        var random = new SplittableRandom(count);
        return IntStream.range(0, count).mapToObj(i -> text(i, random)).iterator();
    }

    private IndexedText text(int i, RandomGenerator random) {
        IndexedText one = read.get(i % read.size());
        if (i < read.size()) {
            return one;
        }
        var meaning = new Meaning(
                moved(one.meaning().chinese(), random), moved(one.meaning().english(), random));
        return IndexedText.of("t" + i, one.text() + " n" + i, meaning);
    }

    private static float @Nullable [] moved(float @Nullable [] vector, RandomGenerator random) {
        if (vector == null) {
            return null;
        }
        float[] moved = new float[vector.length];
        double square = 0;
        for (int k = 0; k < moved.length; k++) {
            moved[k] = vector[k] + MOVED * (float) random.nextGaussian();
            square += moved[k] * moved[k];
        }
        for (int k = 0; k < moved.length; k++) {
            moved[k] /= (float) Math.sqrt(square);
        }
        return moved;
    }
}
