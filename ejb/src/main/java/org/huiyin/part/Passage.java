package org.huiyin.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.search.split.Span;

/**
 * Words of a report that stand together and name one problem.
 *
 * @param part 0 where they are in no further part
 */
public record Passage(int part, String words) {

    private record Place(int part, Span span) {}

    /** The whole text in its order; one passage where nobody has split it. */
    public static List<Passage> of(String text, Collection<PartCard> parts) {
        var places = new ArrayList<Place>();
        parts.forEach(part -> part.spans().forEach(span -> places.add(new Place(part.number(), span))));
        places.sort(Comparator.comparingInt(place -> place.span().start()));
        var passages = new ArrayList<Passage>();
        int at = 0;
        for (Place place : places) {
            add(passages, 0, text, at, place.span().start());
            add(
                    passages,
                    place.part(),
                    text,
                    Math.max(at, place.span().start()),
                    place.span().end());
            at = Math.max(at, place.span().end());
        }
        add(passages, 0, text, at, text.length());
        return List.copyOf(passages);
    }

    /** The words of one part. */
    public static String wordsOf(int part, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.part() == part)
                .map(passage -> passage.words().strip())
                .collect(Collectors.joining(" "));
    }

    private static void add(List<Passage> passages, int part, String text, int from, int to) {
        int end = Math.min(to, text.length());
        if (from >= end || text.substring(from, end).isBlank()) {
            return;
        }
        var words = text.substring(from, end);
        if (!passages.isEmpty() && passages.getLast().part() == part) {
            passages.add(new Passage(part, passages.removeLast().words() + words));
        } else {
            passages.add(new Passage(part, words));
        }
    }
}
