package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.huiyin.finding.Because;
import org.huiyin.shared.Caller;

/** What the machine proposes, by the issue that the reports would join. Both issues must exist for the caller. */
@ApplicationScoped
@Transactional
public class ProposalDesk {

    private static final int MOST = 500;
    /** What a person can look over before one key decides. */
    public static final int MOST_OF_A_GROUP = 20;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** The largest groups first; in each, the surest reports first. */
    public List<ProposalGroup> groups(Caller by) {
        var byIssue = new LinkedHashMap<Long, List<Row>>();
        rows(by).forEach(row ->
                byIssue.computeIfAbsent(row.number(0), n -> new ArrayList<>()).add(row));
        return byIssue.values().stream()
                .map(ProposalDesk::group)
                .sorted((a, b) -> b.total() - a.total())
                .toList();
    }

    private List<Row> rows(Caller by) {
        return new Sql()
                .add("""
                        select t.number, t.title, t.people, r.id, r.reference, r.text, r.received_at, f.score, f.because, o.number as own, w.person_id,
                        (select count(*) from finding m join issue n on n.number = m.issue_number
                         join report mr on mr.id = m.current_report join reporter mw on mw.id = mr.reporter_id
                         where n.root = t.number and mw.person_id = w.person_id) as there,
                        case when t.state in ('NEW', 'ASSIGNED') then (select count(*) from finding s where s.issue_number = t.number
                         and s.current_report is not null
                         and (s.actor_kind <> 'MACHINE' or (s.decision = 'LINKED' and s.score < 1))) else 1 end as touched
                        from finding f
                        join issue u on u.number = f.issue_number join issue o on o.number = u.root
                        join issue p on p.number = f.proposed_issue join issue t on t.number = p.root
                        join report r on r.id = f.current_report join reporter w on w.id = r.reporter_id
                        where t.number <> o.number and r.withdrawn_at is null""")
                .inScopeOf(by, "t.workgroup_id")
                .inScopeOf(by, "o.workgroup_id")
                .add("order by t.number, f.score desc, r.received_at, r.id")
                .rows(database, MOST);
    }

    private static ProposalGroup group(List<Row> rows) {
        var first = rows.getFirst();
        return new ProposalGroup(
                first.some(0),
                first.some(1),
                people(rows),
                rows.size(),
                first.count(12) == 0,
                rows.stream().limit(MOST_OF_A_GROUP).map(ProposalDesk::proposed).toList());
    }

    /** Behind all of it, should it be one problem: each person once. */
    private static int people(List<Row> rows) {
        var newcomers = rows.stream().filter(row -> row.count(11) == 0).map(row -> row.some(10));
        return rows.getFirst().count(2) + (int) newcomers.distinct().count();
    }

    private static ProposalGroup.Proposed proposed(Row row) {
        var score = row.decimal(7);
        return new ProposalGroup.Proposed(
                row.some(3),
                row.some(4),
                row.some(5),
                row.someMoment(6),
                score == null ? 0 : Math.round(score * 100) / 100.0,
                Because.read(row.some(8)),
                row.some(9));
    }
}
