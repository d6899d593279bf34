package org.huiyin.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.search.Reason;
import org.huiyin.shared.Words;

/** One reason of a finding: {@code words} they share, closeness in {@code meaning}, or what speaks {@code against}. */
public record Because(String kind, String text) {

    private static final int LONGEST = 4000;
    private static final int LONGEST_TEXT = 500;
    private static final int SHOWN = 80;

    public static List<Because> of(List<Reason> reasons) {
        return reasons.stream()
                .map(r -> new Because(Words.of(r.kind()), r.text()))
                .toList();
    }

    /** That another report says the very same. */
    public static Because sameWords(String text) {
        int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
        return new Because("words", text.substring(0, end));
    }

    /** One line each, kind and text parted by a tabulator. */
    public static String write(List<Because> reasons) {
        var lines = reasons.stream().map(Because::line).collect(Collectors.joining("\n"));
        return lines.length() <= LONGEST ? lines : lines.substring(0, lines.lastIndexOf('\n', LONGEST));
    }

    public static List<Because> read(String lines) {
        return lines.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Because(parts[0], parts[1]))
                .toList();
    }

    private String line() {
        var flat = text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        return kind + "\t" + (flat.length() <= LONGEST_TEXT ? flat : flat.substring(0, LONGEST_TEXT));
    }
}
