package org.huiyin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What speaks against two texts meaning the same although their words are alike. */
record Contradictions(List<Reason> numbers, List<Reason> negations, List<Reason> products) {

    static Contradictions between(Claims a, Claims b) {
        return new Contradictions(
                differing(a.numbers(), b.numbers()),
                negations(a.negation(), b.negation()),
                Products.differing(a.products(), b.products()));
    }

    List<Reason> all() {
        var all = new ArrayList<>(numbers);
        all.addAll(negations);
        all.addAll(products);
        return all;
    }

    /** Each side must name one that the other does not: leaving a number out is no contradiction. */
    static List<Reason> differing(Set<String> a, Set<String> b) {
        var onlyA = without(a, b);
        var onlyB = without(b, a);
        if (onlyA.isEmpty() || onlyB.isEmpty()) {
            return List.of();
        }
        return List.of(against(shown(onlyA), shown(onlyB)));
    }

    private static List<Reason> negations(String a, String b) {
        if (a.isEmpty() == b.isEmpty()) {
            return List.of();
        }
        return List.of(against(a.isEmpty() ? "–" : a, b.isEmpty() ? "–" : b));
    }

    private static Reason against(String a, String b) {
        return new Reason(Reason.Kind.AGAINST, a + " ≠ " + b);
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        var rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }

    private static String shown(Set<String> differing) {
        return String.join(
                ", ", differing.stream().limit(3).map(Contradictions::masked).toList());
    }

    /** A long number may be somebody's order or telephone. */
    private static String masked(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        return digits < 5 ? word : "…" + word.substring(word.length() - 2);
    }
}
