package org.huiyin.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The words that reports are made of, in Chinese and English side by side. */
final class Vocabulary {

    private final Map<String, List<Phrase>> sections;

    private Vocabulary(Map<String, List<Phrase>> sections) {
        this.sections = sections;
    }

    static Vocabulary read() {
        var sections = new LinkedHashMap<String, List<Phrase>>();
        List<Phrase> section = new ArrayList<>();
        for (var line : resource("vocabulary.txt").lines().toList()) {
            if (line.startsWith("# ")) {
                section = new ArrayList<>();
                sections.put(line.substring(2), section);
            } else {
                section.add(Phrase.parse(line));
            }
        }
        return new Vocabulary(sections);
    }

    Phrase any(String section, RandomGenerator random) {
        var phrases = section(section);
        return phrases.get(random.nextInt(phrases.size()));
    }

    /** Neighbours in the list, from anywhere in it: nobody says the same sentence twice. */
    List<Phrase> several(String section, int count, RandomGenerator random) {
        var phrases = section(section);
        int first = random.nextInt(phrases.size());
        return IntStream.range(first, first + count)
                .mapToObj(i -> phrases.get(i % phrases.size()))
                .toList();
    }

    private List<Phrase> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    static String resource(String name) {
        try (var in = Vocabulary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same thing said in both languages. */
    record Phrase(String chinese, String english) {

        static Phrase parse(String line) {
            var parts = line.split(" \\| ", 2);
            if (parts.length != 2) {
                throw new IllegalStateException("Not a pair: " + line);
            }
            return new Phrase(parts[0], parts[1]);
        }
    }
}
