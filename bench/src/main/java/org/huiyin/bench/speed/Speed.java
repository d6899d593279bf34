package org.huiyin.bench.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huiyin.bench.Figures;
import org.huiyin.bench.load.Durations;
import org.huiyin.bench.load.Voices;
import org.huiyin.bench.quality.ScratchIndex;
import org.huiyin.search.IndexedText;
import org.huiyin.search.TextIndex;
import org.huiyin.search.encode.Encoders;

/**
 * How quickly an index of so many texts is made from stored meanings, searched by ten at once, and asked for what is similar
 * to what somebody types; the last includes reading the typed text with the models.
 */
public record Speed(int texts, int distinct, int asked, long seed) {

    private static final int AT_ONCE = 10;
    /** What somebody waits for while typing. */
    private static final int SIMILAR = 40;

    private static final int HITS = 50;
    private static final int LONG_WORDS = 100;
    private static final int SHORT_CHARACTERS = 40;

    public void measure(Figures figures) throws IOException, InterruptedException, ExecutionException {
        figures.putMachine();
        try (Encoders encoders = Encoders.load();
                var scratch = new ScratchIndex()) {
            var many = ManyTexts.of(texts, Math.min(texts, distinct), seed, encoders);
            TextIndex index = scratch.index();
            long start = System.nanoTime();
            index.rebuild(many, done -> {});
            figures.put("speed.texts", index.count());
            figures.put("speed.rebuild_s", (System.nanoTime() - start) / 1e9);
            similar(figures, "short", shortTexts(), index, encoders);
            similar(figures, "long", longTexts(), index, encoders);
            search(figures, index);
        }
        figures.putMachine();
    }

    /** The first half only warms up. */
    private static void similar(Figures figures, String name, List<String> typed, TextIndex index, Encoders encoders) {
        var times = new Durations();
        for (int i = 0; i < typed.size(); i++) {
            long start = System.nanoTime();
            var text = IndexedText.of("typed", typed.get(i), encoders.read(typed.get(i)));
            index.similarTo(text, Set.of(), SIMILAR);
            if (i >= typed.size() / 2) {
                times.add(System.nanoTime() - start);
            }
        }
        put(figures, "speed.similar_" + name, times);
    }

    private List<String> shortTexts() {
        var voices = new Voices(seed + 1);
        return IntStream.range(0, 2 * asked)
                .mapToObj(i -> voices.words())
                .map(text -> text.substring(0, Math.min(SHORT_CHARACTERS, text.length())))
                .toList();
    }

    /** Every Han character is a word, as a reader counts them. */
    private List<String> longTexts() {
        var voices = new Voices(seed + 2);
        var longTexts = new ArrayList<String>();
        while (longTexts.size() < 2 * asked) {
            var text = new StringBuilder();
            while (words(text) < LONG_WORDS) {
                text.append(voices.words()).append(' ');
            }
            longTexts.add(text.toString());
        }
        return longTexts;
    }

    private static long words(CharSequence text) {
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return han + text.toString().split("[^A-Za-z0-9]+").length;
    }

    private void search(Figures figures, TextIndex index) throws InterruptedException, ExecutionException {
        var times = new Durations();
        searchAtOnce(index, new Durations());
        searchAtOnce(index, times);
        put(figures, "speed.search_" + AT_ONCE + "_at_once", times);
    }

    private void searchAtOnce(TextIndex index, Durations times) throws InterruptedException, ExecutionException {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<?>>();
            for (int person = 0; person < AT_ONCE; person++) {
                var words = searches(seed + 3 + person);
                all.add(people.submit(() -> words.forEach(query -> timed(index, query, times))));
            }
            for (var one : all) {
                one.get();
            }
        }
    }

    private static void timed(TextIndex index, String query, Durations times) {
        long start = System.nanoTime();
        index.search(query, HITS);
        times.add(System.nanoTime() - start);
    }

    /** What a person would type into a search box: the first few words of a report. */
    private List<String> searches(long from) {
        var voices = new Voices(from);
        return IntStream.range(0, asked)
                .mapToObj(i -> voices.words())
                .map(text -> text.substring(0, Math.min(8 + text.length() % 8, text.length())))
                .toList();
    }

    private static void put(Figures figures, String name, Durations times) {
        figures.put(name + "_p50_ms", times.millis(0.50));
        figures.put(name + "_p95_ms", times.millis(0.95));
        figures.put(name + "_p99_ms", times.millis(0.99));
    }
}
