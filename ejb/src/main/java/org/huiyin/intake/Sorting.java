package org.huiyin.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huiyin.intake.ManyReports.One;
import org.huiyin.intake.ManyReports.Outcome;
import org.huiyin.intake.ManyReports.Reworded;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Tells of many which are new, which are there, and which say something else than they did. Asks no database. */
final class Sorting {

    private static final Set<String> CHANNELS = Set.of(ManyReports.CHANNEL);

    private final Map<One, Accepted> acceptable = new LinkedHashMap<>();
    private final Map<Long, Refusal.FieldError> refused = new TreeMap<>();
    private final Map<One, Accepted> fresh = new LinkedHashMap<>();
    private final Map<One, Reworded> reworded = new LinkedHashMap<>();
    /** By external id: what was said under it among these. */
    private final Map<String, String> saidHere = new HashMap<>();

    private final Map<String, ReportCard> there;
    private int known;

    /** @param there by external id: the report that it has become */
    Sorting(List<One> many, Map<String, ReportCard> there) {
        this.there = there;
        many.forEach(this::accept);
    }

    private void accept(One one) {
        try {
            acceptable.put(one, Accepted.of(one.report(), CHANNELS));
        } catch (Refusal.Invalid e) {
            refused.put(one.number(), e.errors().getFirst());
        }
    }

    /** The names of all other words that reports which are there may have been given before. */
    List<String> otherWords() {
        return acceptable.entrySet().stream()
                .filter(entry -> isReworded(there.get(entry.getKey().externalId()), entry.getValue()))
                .map(entry -> nameOf(entry.getKey(), entry.getValue().text()))
                .distinct()
                .toList();
    }

    /** @param heard those of {@link #otherWords} that were heard before: they change nothing again */
    Sorting by(Set<String> heard) {
        acceptable.forEach((one, words) -> sort(one, words, heard));
        return this;
    }

    private void sort(One one, Accepted words, Set<String> heard) {
        var before = there.get(one.externalId());
        var here = saidHere.get(one.externalId());
        if (before == null && here == null) {
            fresh.put(one, words);
            saidHere.put(one.externalId(), words.text());
        } else if (words.text().equals(here) || isKnown(before, one, words, heard)) {
            known++;
        } else if (before == null || here != null || one.isAgain()) {
            refused.put(one.number(), new Refusal.FieldError("/externalId", "importing.twice", List.of()));
        } else {
            reworded.put(one, new Reworded(one.number(), before, words.text()));
            saidHere.put(one.externalId(), words.text());
        }
    }

    private static boolean isKnown(@Nullable ReportCard before, One one, Accepted words, Set<String> heard) {
        return before != null && (!isReworded(before, words) || heard.contains(nameOf(one, words.text())));
    }

    private static boolean isReworded(@Nullable ReportCard before, Accepted words) {
        return before != null && !before.isErased() && !before.text().equals(words.text());
    }

    /** The name of those words of that one, so that they are heard once. */
    static String nameOf(One one, String words) {
        var said = one.externalId() + "\n" + words;
        return "words:" + Keeping.sha256(said.getBytes(StandardCharsets.UTF_8));
    }

    Map<One, Accepted> fresh() {
        return fresh;
    }

    Map<One, Reworded> reworded() {
        return reworded;
    }

    Outcome outcome() {
        return new Outcome(fresh.size(), known, List.copyOf(reworded.values()), refused);
    }
}
