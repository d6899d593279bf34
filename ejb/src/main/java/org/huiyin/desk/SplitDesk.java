package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huiyin.finding.Because;
import org.huiyin.part.PartCard;
import org.huiyin.part.PartState;
import org.huiyin.part.Parts;
import org.huiyin.part.Passage;
import org.huiyin.shared.Caller;

/** Which reports seem to name two problems. The report and both of its issues must exist for the caller. */
@ApplicationScoped
@Transactional
public class SplitDesk {

    private static final int MOST = 50;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Parts parts;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public SplitDesk(Parts parts) {
        this.parts = parts;
    }

    /** The surest ones first. */
    public List<SplitProposal> proposals(Caller by) {
        return read(from(by).add("order by p.score desc, p.id"));
    }

    public List<SplitProposal> ofReport(UUID report, Caller by) {
        return read(from(by).add("and r.id = ? order by p.number", report));
    }

    /** Those that would change who is behind the issue. */
    public List<SplitProposal> ofIssue(long root, Caller by) {
        return read(from(by).add("and (o.number = ? or t.number = ?) order by p.score desc, p.id", root, root));
    }

    private static Sql from(Caller by) {
        return new Sql()
                .add("""
                        select p.id, r.id as report, r.reference, r.text, t.number, t.title, t.people, w.number as rest, w.title as rest_title,
                        w.people as rest_people, case when w.number = o.number then 0 else 1 end as moves
                        from part p join report r on r.id = p.report_id
                        join finding f on f.current_report = r.id and f.part = 0
                        join issue u on u.number = f.issue_number join issue o on o.number = u.root
                        join issue q on q.number = p.issue_number join issue t on t.number = q.root
                        join issue v on v.number = coalesce(p.rest_issue, o.number) join issue w on w.number = v.root
                        where p.state = ? and r.withdrawn_at is null and t.number <> w.number
                        and t.number not in (select x.root from finding y join issue x on x.number = y.issue_number
                        where y.current_report = r.id and y.part > 0)""", PartState.PROPOSED)
                .inScopeOf(by, "o.workgroup_id")
                .inScopeOf(by, "t.workgroup_id")
                .inScopeOf(by, "w.workgroup_id");
    }

    private List<SplitProposal> read(Sql sql) {
        return sql.rows(database, MOST).stream().map(this::proposal).toList();
    }

    private SplitProposal proposal(Row row) {
        var part = parts.find(row.someId(0)).orElseThrow();
        return new SplitProposal(
                part.id(),
                row.some(2),
                passages(part, row.some(3)),
                side(row, 4, part.score(), part.because(), true),
                side(row, 7, part.restScore(), part.restBecause(), row.count(10) == 1));
    }

    private static List<ReportPassage> passages(PartCard part, String text) {
        return Passage.of(text, List.of(part)).stream()
                .map(passage ->
                        new ReportPassage(passage.part(), passage.words(), null, passage.part() == part.number()))
                .toList();
    }

    private static SplitProposal.Side side(Row row, int column, double score, List<Because> because, boolean moves) {
        return new SplitProposal.Side(
                row.some(column),
                row.some(column + 1),
                row.count(column + 2),
                Math.round(score * 100) / 100.0,
                because,
                moves);
    }
}
