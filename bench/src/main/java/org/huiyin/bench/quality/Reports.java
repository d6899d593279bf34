package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.search.IndexedText;
import org.huiyin.search.encode.Encoders;

/** Reports in order of time; those of one group are duplicates of each other. */
public record Reports(List<IndexedText> texts, List<String> groups) {

    /** Reads {@code id group title body}, and every text with the models. */
    public static Reports read(Path file, Encoders encoders) throws IOException {
        return read(file, encoders, Integer.MAX_VALUE);
    }

    /** {@link #read(Path, Encoders)}, the first so many of them. */
    public static Reports read(Path file, Encoders encoders, int most) throws IOException {
        Table table = Table.read(file, "id", "title");
        var texts = new ArrayList<IndexedText>();
        for (int row = 0; row < Math.min(most, table.size()); row++) {
            texts.add(IndexedText.read(table.at(row, "id"), table.at(row, "title"), table.at(row, "body"), encoders));
        }
        return new Reports(texts, table.column("group").subList(0, texts.size()));
    }

    Reports in(TraditionalScript script, Encoders encoders) {
        var written = texts.stream()
                .map(t -> IndexedText.read(t.id(), script.of(t.title()), script.of(t.text()), encoders))
                .toList();
        return new Reports(written, groups);
    }

    public int size() {
        return texts.size();
    }

    /** Those that are not the first of their group. */
    public List<Integer> repeated() {
        var repeated = new ArrayList<Integer>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < size(); i++) {
            if (!groups.get(i).isEmpty() && !seen.add(groups.get(i))) {
                repeated.add(i);
            }
        }
        return repeated;
    }

    /** Those that have a mate anywhere. */
    public List<Integer> mated() {
        Map<String, Integer> sizes = new HashMap<>();
        groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
        var mated = new ArrayList<Integer>();
        for (int i = 0; i < size(); i++) {
            if (!groups.get(i).isEmpty() && sizes.getOrDefault(groups.get(i), 0) > 1) {
                mated.add(i);
            }
        }
        return mated;
    }

    public Map<String, String> groupOf() {
        Map<String, String> groupOf = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            groupOf.put(texts.get(i).id(), groups.get(i));
        }
        return groupOf;
    }
}
