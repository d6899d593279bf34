package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huiyin.finding.Because;
import org.huiyin.intake.Surroundings;
import org.huiyin.part.PartCard;
import org.huiyin.part.Parts;
import org.huiyin.part.Passage;
import org.huiyin.shared.Caller;
import org.jspecify.annotations.Nullable;

/** What stands behind an issue: its reports, its people, the issues that were put under it. */
@ApplicationScoped
class Behind {

    private static final int MOST_REPORTS = 1000;
    private static final int MOST_MERGED = 200;
    private static final int MOST_MOMENTS = 20_000;

    @PersistenceContext(unitName = "huiyin")
    EntityManager database;

    private final Parts parts;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Behind(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** Where the issue stands in its merges. */
    Standing standing(long number) {
        var row = new Sql()
                .add("select public_title, public_title_by_person, merged_into from issue where number = ?", number)
                .rows(database, 1)
                .getFirst();
        return new Standing(row.some(0), row.truth(1), row.text(2));
    }

    record Standing(
            String publicTitle, boolean byPerson, @Nullable String mergedInto) {}

    List<IssueView.Merged> mergedInto(long number, Caller by) {
        return new Sql()
                        .add("select number, title from issue where merged_into = ?", number)
                        .inScopeOf(by, "workgroup_id")
                        .add("order by number")
                        .rows(database, MOST_MERGED)
                        .stream()
                        .map(row -> new IssueView.Merged(row.some(0), row.some(1)))
                        .toList();
    }

    /** The issue and all that stand under it: of a merged one, too, those that it brought along. */
    List<Long> family(long number) {
        var family = new TreeSet<>(List.of(number));
        var newest = List.of(number);
        while (!newest.isEmpty() && family.size() < MOST_REPORTS) {
            newest = new Sql()
                            .add("select number from issue where merged_into in (?)", newest)
                            .rows(database, MOST_REPORTS)
                            .stream()
                            .map(row -> row.number(0))
                            .filter(family::add)
                            .toList();
        }
        return List.copyOf(family);
    }

    List<ReportItem> reportsOf(List<Long> family, Caller by) {
        var items = reports(by)
                .add(
                        "where f.issue_number in (?) and r.withdrawn_at is null order by r.received_at desc, r.id desc, f.part",
                        family)
                .rows(database, MOST_REPORTS)
                .stream()
                .map(Behind::report)
                .toList();
        return once(withPassages(items, Set.copyOf(family), by));
    }

    /** A report of which two parts are about the same issue is one report behind it. */
    private static List<ReportItem> once(List<ReportItem> items) {
        var met = new HashSet<String>();
        return items.stream().filter(item -> met.add(item.id())).toList();
    }

    /** @param family what counts as here; empty for the issue of each report's own finding */
    private List<ReportItem> withPassages(List<ReportItem> items, Set<Long> family, Caller by) {
        var held = parts.heldOf(
                items.stream().map(item -> UUID.fromString(item.id())).toList());
        if (held.isEmpty()) {
            return items;
        }
        var places = new HashMap<UUID, Map<Integer, Long>>();
        visibleParts(held.keySet(), by).forEach(row -> places.computeIfAbsent(row.someId(0), any -> new HashMap<>())
                .put(row.count(1), row.number(2)));
        return items.stream()
                .map(item -> {
                    var id = UUID.fromString(item.id());
                    var here = family.isEmpty()
                            ? Set.of(Long.valueOf(item.finding().issue()))
                            : family;
                    return item.in(passages(
                            item.text(), held.getOrDefault(id, List.of()), places.getOrDefault(id, Map.of()), here));
                })
                .toList();
    }

    private List<Row> visibleParts(Set<UUID> reports, Caller by) {
        return new Sql().add("""
                        select f.current_report, f.part, f.issue_number from finding f
                        join issue u on u.number = f.issue_number join issue o on o.number = u.root
                        where f.current_report in (?)""", reports).inScopeOf(by, "o.workgroup_id").rows(database, MOST_MOMENTS);
    }

    private static List<ReportPassage> passages(
            String text, List<PartCard> held, Map<Integer, Long> issues, Set<Long> here) {
        return held.isEmpty()
                ? List.of()
                : Passage.of(text, held).stream()
                        .map(passage -> ReportPassage.of(passage, issues.get(passage.part()), here))
                        .toList();
    }

    /** The report, withdrawn or not, if the issue it is about exists for the caller. */
    List<ReportItem> report(UUID id, Caller by) {
        return visible("r.id = ?", id, by);
    }

    List<ReportItem> report(String reference, Caller by) {
        return visible("r.reference = ?", reference, by);
    }

    private List<ReportItem> visible(String condition, Object value, Caller by) {
        var items = reports(by)
                .add(
                        "join issue u on u.number = f.issue_number join issue o on o.number = u.root where "
                                + condition,
                        value)
                .inScopeOf(by, "o.workgroup_id")
                .add("order by f.part")
                .rows(database, 1)
                .stream()
                .map(Behind::report)
                .toList();
        return withPassages(items, Set.of(), by);
    }

    private static Sql reports(Caller by) {
        return new Sql().add("""
                        select r.id, r.reference, r.text, r.channel, coalesce(lang.label, r.locale), type.label, r.received_at,
                        r.rating, emo.label, r.store, r.product, r.order_number, p.person_id, p.name,
                        case when r.notify and exists (select 1 from identity n join reporter same on same.id = n.reporter_id
                        where same.person_id = p.person_id) then 1 else 0 end, r.withdrawn_at,
                        f.issue_number, f.decision, f.actor_kind, f.actor_name, f.score, f.because, f.at,
                        (select q.number from issue q join issue mine on mine.number = f.issue_number
                        where q.number = f.proposed_issue and q.root <> mine.root""").inScopeOf(by, "q.workgroup_id").add("""
                        ) as proposed,
                        (select t.member_name from taken_down t where t.report_id = r.id) as taken_down_by,
                        (select k.batch from code k where k.id = r.code_id) as batch, around.page, around.device, around.version,
                        f.part
                        from report r
                        left join surroundings around on around.report_id = r.id
                        join finding f on f.current_report = r.id
                        join reporter p on p.id = r.reporter_id
                        left join label lang on lang.report_id = r.id and lang.kind = 'LANGUAGE' and lang.current_key is not null
                        left join label type on type.report_id = r.id and type.kind = 'TYPE' and type.current_key is not null
                        left join label emo on emo.report_id = r.id and emo.kind = 'EMOTION' and emo.current_key is not null""");
    }

    private static ReportItem report(Row row) {
        return new ReportItem(
                row.some(0),
                row.some(1),
                row.some(2),
                row.some(3),
                row.some(4),
                row.columns()[5] == null ? "complaint" : row.someWord(5),
                row.someMoment(6),
                row.columns()[7] == null ? null : row.count(7),
                row.columns()[8] == null ? null : Integer.valueOf(row.some(8)),
                row.text(9),
                row.text(10),
                row.text(11),
                row.some(12),
                row.text(13),
                row.count(14) == 1,
                row.columns()[15] != null,
                row.text(24),
                row.text(25),
                around(row),
                List.of(),
                new FindingView(
                        row.count(29),
                        row.some(16),
                        row.someWord(17),
                        row.someWord(18),
                        row.some(19),
                        round(row),
                        Because.read(row.some(21)),
                        row.text(23),
                        row.someMoment(22)));
    }

    private static @Nullable Surroundings around(Row row) {
        var around = new Surroundings(row.text(26), row.text(27), row.text(28));
        return around.equals(Surroundings.NONE) ? null : around;
    }

    private static double round(Row row) {
        var score = row.decimal(20);
        return score == null ? 0 : Math.round(score * 1000) / 1000.0;
    }

    /** When the reports of the last days came, for the line that shows a wave. */
    List<Instant> momentsOf(List<Long> family, Duration back) {
        return new Sql()
                .add("""
                        select distinct r.id, r.received_at from finding f join report r on r.id = f.current_report
                        where f.issue_number in (?) and r.withdrawn_at is null and r.received_at >= ?""", family, clock.instant().minus(back)).rows(database, MOST_MOMENTS).stream()
                        .map(row -> row.someMoment(1))
                        .toList();
    }

    List<VerdictSummary.Item> verdictsOf(UUID fix) {
        return new Sql()
                .add("""
                        select report_id, reference, verdict, comment, at from (
                        select v.report_id, r.reference, v.verdict, v.comment, v.at,
                        row_number() over (partition by p.person_id order by v.at desc, v.id desc) as place
                        from verdict v join report r on r.id = v.report_id join reporter p on p.id = v.reporter_id
                        where v.fix_id = ?) newest where place = 1 order by at desc""", fix).rows(database, MOST_REPORTS).stream()
                        .map(row -> new VerdictSummary.Item(
                                row.some(0), row.some(1), row.someWord(2), row.text(3), row.someMoment(4)))
                        .toList();
    }

    /** What became of the newest message owed to the author of each report. */
    List<Told> toldOf(List<Long> family) {
        return new Sql()
                .add("""
                        select report_id, kind, state, reason, at from (
                        select n.report_id, n.kind, coalesce(t.state, n.state) as state,
                        case when t.id is null then n.reason else coalesce(t.reason, n.reason) end as reason,
                        coalesce(t.sent_at, n.sent_at, n.created_at) as at,
                        row_number() over (partition by n.report_id order by n.created_at desc, n.id desc) as place
                        from notice n left join notice t on t.id = n.told_through
                        where n.issue_number in (?) and n.report_id is not null
                        and n.kind in ('FIXED', 'ANSWERED', 'THANKED', 'DECLINED', 'ANSWER')) newest
                        where place = 1""", family).rows(database, MOST_REPORTS).stream()
                        .map(row ->
                                new Told(row.some(0), row.someWord(1), row.someWord(2), row.text(3), row.someMoment(4)))
                        .toList();
    }

    /** To whom each message was said: the references of the reports, for messages that went to some alone. */
    List<Spoken> spokenTo(List<UUID> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var spoken = new ArrayList<Spoken>();
        new Sql()
                .add("select message_id, report_id from message_recipient where message_id in (?)", messages)
                .rows(database, MOST_MOMENTS)
                .forEach(row -> spoken.add(new Spoken(row.someId(0), row.someId(1))));
        return spoken;
    }

    record Spoken(UUID message, UUID report) {}
}
