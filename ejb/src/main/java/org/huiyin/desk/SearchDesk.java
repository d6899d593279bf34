package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huiyin.indexing.Texts;
import org.huiyin.shared.Caller;
import org.huiyin.split.Splitting;
import org.jspecify.annotations.Nullable;

/**
 * Finds reports by their words and tells them apart by facets. The index finds, the database says what exists for the
 * caller; what stands aside or was withdrawn is not found. At most {@value #MOST} hits are looked through.
 */
@ApplicationScoped
@Transactional
public class SearchDesk {

    public static final int MOST = 1000;
    public static final int PAGE = 20;

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_ISSUES_OF_ONE = 1 + Splitting.MOST_PARTS;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Texts texts;
    private final Queue queue;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public SearchDesk(Texts texts, Queue queue, Clock clock) {
        this.texts = texts;
        this.queue = queue;
        this.clock = clock;
    }

    /** @param page from 0 on; one that is too far is empty */
    public SearchResult search(SearchFilter filter, boolean issues, int page, Caller by) {
        var now = clock.instant();
        var words = cut(filter.words());
        var found = words.isEmpty() ? newest(by) : union(fitting(words, by), named(words, by));
        var fitting = found.stream().filter(fits(filter, null, now)).toList();
        var numbers = new LinkedHashSet<Long>();
        fitting.forEach(hit -> numbers.add(hit.issue()));
        var chosen = once(fitting);
        return new SearchResult(
                issues ? List.of() : hits(slice(chosen, page), words),
                issues ? queue.all(slice(List.copyOf(numbers), page), by) : List.of(),
                chosen.size(),
                numbers.size(),
                counts(found, filter, now),
                found.size() < MOST);
    }

    /** In the order of the index. */
    private List<Found> fitting(String words, Caller by) {
        var ids = texts.search(words, MOST);
        if (ids.isEmpty()) {
            return List.of();
        }
        var place = new HashMap<UUID, Integer>();
        ids.forEach(id -> place.put(id, place.size()));
        return select(by).add("and r.id in (?)", ids).rows(database, MOST).stream()
                .map(Found::of)
                .sorted(Comparator.comparingInt(hit -> place.getOrDefault(hit.report(), MOST)))
                .toList();
    }

    /** Behind issues that have the words in their title, or are called by that number. */
    private List<Found> named(String words, Caller by) {
        var like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var number = words.matches("#?\\d{1,15}") ? Long.parseLong(words.replace("#", "")) : 0;
        return select(by)
                .add("and (lower(o.title) like ? escape '\\' or o.number = ?)", like, number)
                .add("order by r.received_at desc, r.id desc")
                .rows(database, MOST)
                .stream()
                .map(Found::of)
                .toList();
    }

    private static List<Found> union(List<Found> first, List<Found> second) {
        return Stream.concat(first.stream(), second.stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A report that names two problems is one hit, behind the first of them that fits. */
    private static List<Found> once(List<Found> all) {
        var met = new HashSet<UUID>();
        return all.stream().filter(hit -> met.add(hit.report())).toList();
    }

    private List<Found> newest(Caller by) {
        return select(by).add("order by r.received_at desc, r.id desc").rows(database, MOST).stream()
                .map(Found::of)
                .toList();
    }

    private static Sql select(Caller by) {
        return new Sql().add("""
                        select r.id, r.received_at, o.number, t.label as type_label, p.label as topic_label,
                        coalesce(s.label, o.stage) as stage, r.channel, r.store, o.workgroup_id, o.state, e.label as emotion
                        from report r join finding f on f.current_report = r.id
                        join issue u on u.number = f.issue_number join issue o on o.number = u.root
                        left join label t on t.report_id = r.id and t.kind = 'TYPE' and t.current_key is not null
                        left join label p on p.report_id = r.id and p.kind = 'TOPIC' and p.current_key is not null
                        left join label s on s.report_id = r.id and s.kind = 'STAGE' and s.current_key is not null
                        left join label e on e.report_id = r.id and e.kind = 'EMOTION' and e.current_key is not null
                        where r.withdrawn_at is null""").inScopeOf(by, "o.workgroup_id");
    }

    /** @param but the facet whose own choice does not count */
    private static Predicate<Found> fits(SearchFilter filter, @Nullable SearchFacet but, Instant now) {
        return hit -> Arrays.stream(SearchFacet.values())
                .filter(facet -> facet != but)
                .allMatch(facet -> {
                    var wanted = filter.of(facet);
                    return wanted == null || hit.valuesOf(facet, now).contains(wanted);
                });
    }

    private static Map<SearchFacet, Map<String, Integer>> counts(List<Found> found, SearchFilter filter, Instant now) {
        var counts = new EnumMap<SearchFacet, Map<String, Integer>>(SearchFacet.class);
        for (var facet : SearchFacet.values()) {
            var reports = new TreeMap<String, Set<UUID>>();
            found.stream().filter(fits(filter, facet, now)).forEach(hit -> hit.valuesOf(facet, now)
                    .forEach(value -> reports.computeIfAbsent(value, any -> new HashSet<>())
                            .add(hit.report())));
            var values = new TreeMap<String, Integer>();
            reports.forEach((value, all) -> values.put(value, all.size()));
            counts.put(facet, Map.copyOf(values));
        }
        return counts;
    }

    private List<SearchHit> hits(List<Found> page, String words) {
        if (page.isEmpty()) {
            return List.of();
        }
        var marked = new Marked(words);
        var hitsOf = new HashMap<String, SearchHit>();
        new Sql()
                .add("""
                        select r.id, r.reference, r.channel, r.received_at, o.number, o.title, o.state, o.people, r.text
                        from report r join finding f on f.current_report = r.id
                        join issue u on u.number = f.issue_number join issue o on o.number = u.root where r.id in (?)""", page.stream().map(Found::report).toList())
                .rows(database, PAGE * MOST_ISSUES_OF_ONE)
                .forEach(row -> hitsOf.put(row.someId(0) + " " + row.some(4), hit(row, marked)));
        var hits = new ArrayList<SearchHit>();
        page.forEach(found -> {
            var hit = hitsOf.get(found.report() + " " + found.issue());
            if (hit != null) {
                hits.add(hit);
            }
        });
        return hits;
    }

    private static SearchHit hit(Row row, Marked marked) {
        return new SearchHit(
                row.some(1),
                row.some(2),
                row.someMoment(3),
                row.some(4),
                row.some(5),
                row.someWord(6),
                row.count(7),
                marked.snippet(row.some(8)));
    }

    private static <T> List<T> slice(List<T> all, int page) {
        int from = Math.min(all.size(), Math.max(0, page) * PAGE);
        return all.subList(from, Math.min(all.size(), from + PAGE));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_QUERY ? words : words.substring(0, LONGEST_QUERY);
    }
}
