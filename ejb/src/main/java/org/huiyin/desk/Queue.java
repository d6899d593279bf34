package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huiyin.indexing.Texts;
import org.huiyin.part.Parts;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The queue of issues in the database's own words. Scope and filters are in the query, so that a page is always full and
 * a count is always true. What is merged into another issue, and what no report is behind, is not in it.
 */
@ApplicationScoped
class Queue {

    private static final int MOST_MATCHES = 1000;

    @PersistenceContext(unitName = "huiyin")
    EntityManager database;

    private final Texts texts;
    private final Parts parts;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Queue(Texts texts, Parts parts, Clock clock) {
        this.texts = texts;
        this.parts = parts;
        this.clock = clock;
    }

    List<IssueItem> find(IssueFilter filter, Wanted wanted, @Nullable Cursor after, int limit, Caller by) {
        var sql = from(by);
        restrict(sql, filter, wanted, by);
        if (after != null) {
            continueAfter(sql, after);
        }
        sql.add(order(wanted.sort()));
        var items = sql.rows(database, limit).stream().map(this::item).toList();
        return withWords(items, by);
    }

    /** One issue, merged or empty as it may be, if it exists for the caller. */
    List<IssueItem> one(long number, Caller by) {
        var sql = select().add("where i.number = ?", number).inScopeOf(by, "i.workgroup_id");
        return withWords(sql.rows(database, 1).stream().map(this::item).toList(), by);
    }

    /** Those issues, in the order asked for. */
    List<IssueItem> all(List<Long> numbers, Caller by) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var sql = select().add("where i.number in (?)", numbers).inScopeOf(by, "i.workgroup_id");
        var items = sql.rows(database, numbers.size()).stream().map(this::item).toList();
        return withWords(items, by).stream()
                .sorted(Comparator.comparingInt(item -> numbers.indexOf(Long.valueOf(item.issue()))))
                .toList();
    }

    private static Sql select() {
        return new Sql().add("""
                        select i.number, i.title, i.state, i.type, i.reports, i.people, i.workgroup_id,
                        w.name_zh, w.name_en, w.target_hours, i.member_id, m.name, a.because, i.topic_id,
                        t.name_zh as topic_zh, t.name_en as topic_en, i.stage, i.due_at, i.emotion, i.opened_at, i.updated_at, a.rule_name
                        from issue i
                        left join workgroup w on w.id = i.workgroup_id
                        left join member m on m.id = i.member_id
                        left join assignment a on a.current_issue = i.number
                        left join topic t on t.id = i.topic_id""");
    }

    private static Sql from(Caller by) {
        return select().add("where i.merged_into is null and i.reports > 0").inScopeOf(by, "i.workgroup_id");
    }

    private void restrict(Sql sql, IssueFilter filter, Wanted wanted, Caller by) {
        sql.addIf(!wanted.states().isEmpty(), "and i.state in (?)", wanted.states());
        if (wanted.workgroup() != null) {
            sql.add("and i.workgroup_id = ?", wanted.workgroup());
        }
        if (wanted.topic() != null) {
            sql.add("and i.topic_id = ?", wanted.topic());
        }
        if (wanted.type() != null) {
            sql.add("and i.type = ?", wanted.type());
        }
        if (wanted.channel() != null) {
            sql.add("""
                    and exists (select 1 from finding f join issue u on u.number = f.issue_number
                    join report r on r.id = f.current_report
                    where u.root = i.number and r.channel = ? and r.withdrawn_at is null)""", wanted.channel());
        }
        sql.addIf(filter.overdue(), "and i.due_at < ? and i.state in (?)", clock.instant(), Wanted.open());
        sql.addIf(filter.unassigned(), "and i.member_id is null and i.state in (?)", Wanted.open());
        if (filter.mine()) {
            mine(sql, by);
        }
        if (filter.waiting()) {
            waiting(sql, by);
        }
        if (wanted.words() != null) {
            matching(sql, wanted.words());
        }
    }

    private static void mine(Sql sql, Caller by) {
        var member = by.actor().id();
        if (member == null) {
            sql.add("and 1 = 0");
        } else {
            sql.add("and i.member_id = ?", member);
        }
    }

    /** A proposal counts where the proposed issue exists for the caller too, and is still another one. */
    static void waiting(Sql sql, Caller by) {
        sql.add("""
                        and (exists (select 1 from finding f join issue u on u.number = f.issue_number
                        join issue p on p.number = f.proposed_issue
                        where u.root = i.number and f.current_report is not null and p.root <> i.number""")
                .inScopeOf(by, "p.workgroup_id")
                .add(") or exists (")
                .add("""
                        select 1 from part s join finding f on f.current_report = s.report_id and f.part = 0
                        join issue u on u.number = f.issue_number join issue p on p.number = s.issue_number
                        where u.root = i.number and s.state = 'PROPOSED' and p.root <> i.number""")
                .inScopeOf(by, "p.workgroup_id")
                .add("))");
    }

    /** The number itself, words of the title, or words of any report behind it. */
    private void matching(Sql sql, String words) {
        var like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        sql.add("and (lower(i.title) like ? escape '\\'", like);
        var number = words.startsWith("#") ? words.substring(1) : words;
        sql.addIf(
                number.matches("\\d{1,15}"),
                "or i.number = ?",
                number.matches("\\d{1,15}") ? Long.valueOf(number) : 0L);
        var reports = texts.search(words, MOST_MATCHES);
        if (!reports.isEmpty()) {
            sql.add("""
                    or i.number in (select u.root from finding f join issue u on u.number = f.issue_number
                    where f.current_report in (?))""", reports);
        }
        sql.add(")");
    }

    private static void continueAfter(Sql sql, Cursor after) {
        switch (after.sort()) {
            case DUE -> {
                if (after.isWithoutValue()) {
                    sql.add("and i.due_at is null and i.number > ?", after.number());
                } else {
                    sql.add(
                            "and (i.due_at > ? or (i.due_at = ? and i.number > ?) or i.due_at is null)",
                            after.moment(),
                            after.moment(),
                            after.number());
                }
            }
            case UPDATED ->
                sql.add(
                        "and (i.updated_at < ? or (i.updated_at = ? and i.number < ?))",
                        after.moment(),
                        after.moment(),
                        after.number());
            case PEOPLE ->
                sql.add(
                        "and (i.people < ? or (i.people = ? and i.number < ?))",
                        after.count(),
                        after.count(),
                        after.number());
        }
    }

    private static String order(IssueSort sort) {
        return switch (sort) {
            case DUE -> "order by case when i.due_at is null then 1 else 0 end, i.due_at, i.number";
            case UPDATED -> "order by i.updated_at desc, i.number desc";
            case PEOPLE -> "order by i.people desc, i.number desc";
        };
    }

    private IssueItem item(Row row) {
        var due = row.moment(17);
        var state = row.someWord(2);
        boolean open = Wanted.open().stream().anyMatch(s -> Words.of(s).equals(state));
        var emotion = row.decimal(18);
        return new IssueItem(
                row.some(0),
                row.some(1),
                state,
                row.someWord(3),
                row.count(4),
                row.count(5),
                row.text(6),
                row.bilingual(7),
                row.columns()[9] == null ? null : row.count(9),
                row.text(10),
                row.text(11),
                because(row.text(21), row.text(12)),
                row.text(13),
                row.bilingual(14),
                row.word(16),
                due,
                open && due != null && due.isBefore(clock.instant()),
                emotion == null ? null : Math.round(emotion * 10) / 10.0,
                row.someMoment(19),
                row.someMoment(20),
                "",
                "",
                0);
    }

    /** The rule's name; where no rule did it, the reasons in the words they are kept in. */
    private static @Nullable String because(@Nullable String rule, @Nullable String reasons) {
        return rule != null || reasons == null
                ? rule
                : reasons.replace("\t", ": ").replace("\n", ", ");
    }

    private List<IssueItem> withWords(List<IssueItem> items, Caller by) {
        if (items.isEmpty()) {
            return items;
        }
        var words = newestWords(
                items.stream().map(item -> Long.valueOf(item.issue())).toList(), by);
        return items.stream()
                .map(item -> item.saying(words.getOrDefault(item.issue(), IssueItem.Words.NONE)))
                .toList();
    }

    private Map<String, IssueItem.Words> newestWords(Collection<Long> roots, Caller by) {
        var words = new HashMap<String, IssueItem.Words>();
        var rows = new Sql()
                .add("select root, text, channel, waiting, id from (select u.root, r.text, r.channel, r.id,")
                .add("sum(case when p.root <> u.root")
                .inScopeOf(by, "p.workgroup_id")
                .add("""
                        then 1 else 0 end) over (partition by u.root) as waiting,
                        row_number() over (partition by u.root order by r.received_at desc, r.id desc) as place
                        from finding f join issue u on u.number = f.issue_number join report r on r.id = f.current_report
                        left join issue p on p.number = f.proposed_issue
                        where r.withdrawn_at is null and u.root in (?)) newest
                        where place = 1""", roots)
                .rows(database, roots.size());
        var split =
                parts.heldOf(rows.stream().map(row -> row.someId(4)).toList()).keySet();
        rows.forEach(row -> {
            var id = row.someId(4);
            var text = split.contains(id) ? parts.wordsAbout(id, row.some(1), row.number(0)) : row.some(1);
            words.put(row.some(0), new IssueItem.Words(text, row.some(2), row.count(3)));
        });
        return words;
    }

    /** What stands in the navigation; one query over open issues. */
    QueueCounts counts(Caller by) {
        var rows = new Sql()
                .add(
                        """
                        select i.workgroup_id, count(*), sum(case when i.due_at < ? then 1 else 0 end),
                        sum(case when i.member_id is null then 1 else 0 end), sum(case when i.member_id = ? then 1 else 0 end)
                        from issue i where i.merged_into is null and i.reports > 0 and i.state in (?)""",
                        clock.instant(),
                        by.actor().id() == null ? new UUID(0, 0) : by.actor().id(),
                        Wanted.open())
                .inScopeOf(by, "i.workgroup_id")
                .add("group by i.workgroup_id")
                .rows(database, MOST_MATCHES);
        var toCompare = new Sql()
                .add(
                        "select count(*) from issue i where i.merged_into is null and i.reports > 0 and i.state in (?)",
                        Wanted.open())
                .inScopeOf(by, "i.workgroup_id");
        waiting(toCompare, by);
        return QueueCounts.of(rows, toCompare.rows(database, 1).getFirst().number(0));
    }
}
