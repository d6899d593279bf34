package org.huiyin.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiyin.bench.Figures;
import org.huiyin.search.TextIndex;
import org.huiyin.search.decide.Alike;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.decide.Group;
import org.huiyin.search.decide.Grouping;
import org.huiyin.search.encode.Encoders;
import org.jspecify.annotations.Nullable;

/** Which reports are about the same? All of them grouped at once, as regrouping does, beside single linkage. */
public record Grouped(Path file, double from, @Nullable Path run) {

    /** Pairs below that change no group and only cost room. */
    private static final double LEAST = 0.02;

    public void measure(Figures figures) throws IOException {
        try (Encoders encoders = Encoders.load()) {
            Reports reports = Reports.read(file, encoders);
            List<Alike> pairs = pairs(reports);
            List<Group> groups = new Grouping(limits()).of(pairs, List.of(), List.of());
            figures.put("texts", reports.size());
            figures.put("groups", groups.size());
            figures.put(
                    "largest",
                    groups.stream().mapToInt(g -> g.members().size()).max().orElse(1));
            put(figures, "", numbers(reports, groups), reports);
            put(figures, "single.", single(reports, pairs), reports);
            put(figures, "alone.", IntStream.range(0, reports.size()).boxed().toList(), reports);
            Table.write(run, lines(groups));
        }
    }

    private Grouping.Limits limits() {
        var usual = Grouping.Limits.USUAL;
        return new Grouping.Limits(from, usual.asked(), usual.largest(), usual.links());
    }

    private static List<Alike> pairs(Reports reports) throws IOException {
        var model = DuplicateModel.shipped();
        var pairs = new ArrayList<Alike>();
        try (var scratch = new ScratchIndex()) {
            TextIndex index = scratch.index();
            index.putAll(reports.texts());
            index.refresh();
            for (var text : reports.texts()) {
                var matches = index.similarTo(text, Set.of(text.id()), Grouping.Limits.USUAL.asked());
                pairs.addAll(model.alike(text.id(), matches, LEAST));
            }
        }
        return pairs;
    }

    private static List<Integer> numbers(Reports reports, List<Group> groups) {
        Map<String, Integer> numberOf = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            numberOf.put(reports.texts().get(i).id(), i);
        }
        List<Integer> made =
                new ArrayList<>(IntStream.range(0, reports.size()).boxed().toList());
        for (Group group : groups) {
            int first = numberOf.getOrDefault(group.ids().getFirst(), -1);
            group.ids().forEach(id -> made.set(numberOf.getOrDefault(id, -1), first));
        }
        return made;
    }

    /** The baseline: whatever a chain of pairs over the threshold holds together. */
    private List<Integer> single(Reports reports, List<Alike> pairs) {
        Map<String, Integer> numberOf = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            numberOf.put(reports.texts().get(i).id(), i);
        }
        int[] parent = IntStream.range(0, reports.size()).toArray();
        for (Alike pair : pairs) {
            if (pair.probability() >= from) {
                parent[root(parent, numberOf.getOrDefault(pair.a(), 0))] =
                        root(parent, numberOf.getOrDefault(pair.b(), 0));
            }
        }
        return IntStream.range(0, parent.length)
                .map(i -> root(parent, i))
                .boxed()
                .toList();
    }

    private static int root(int[] parent, int one) {
        int root = one;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    private static void put(Figures figures, String prefix, List<Integer> made, Reports reports) {
        Map<String, Integer> names = new HashMap<>();
        var right = new ArrayList<Integer>();
        for (int i = 0; i < reports.size(); i++) {
            String group = reports.groups().get(i);
            right.add(names.computeIfAbsent(group.isEmpty() ? "\t" + i : group, name -> names.size()));
        }
        Bcubed all = Bcubed.of(made, right);
        figures.putShare(prefix + "bcubed.precision", all.precision());
        figures.putShare(prefix + "bcubed.recall", all.recall());
        figures.putShare(prefix + "bcubed.F1", all.f1());
    }

    private static List<String> lines(List<Group> groups) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < groups.size(); i++) {
            for (String id : groups.get(i).ids()) {
                lines.add(id + "\t" + (i + 1));
            }
        }
        return lines;
    }
}
