package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.shared.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Reports of open issues of which the machine does not know, or may not say by itself, what they are. What a person said is
 * never asked again.
 */
@ApplicationScoped
@Transactional
public class UnsureDesk {

    private static final double EVERYTHING = 2;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Automation automation;
    private final double sureFrom;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public UnsureDesk(
            Automation automation,
            @ConfigProperty(name = "huiyin.classification.sure-from", defaultValue = "0.5") double sureFrom) {
        this.automation = automation;
        this.sureFrom = sureFrom;
    }

    /** @param after the report that the caller passed over; null for the newest */
    public Optional<Unsure> next(@Nullable UUID after, Caller by) {
        var sql = from("""
                        select r.id, r.reference, r.text, r.channel, r.received_at, o.number, t.label as type_label,
                        t.confidence as type_confidence, t.origin as type_origin, p.label as topic_label,
                        p.confidence as topic_confidence, p.origin as topic_origin""", by);
        if (after != null) {
            sql.add("""
                    and exists (select 1 from report a where a.id = ?
                    and (r.received_at < a.received_at or (r.received_at = a.received_at and r.id < a.id)))""", after);
        }
        return sql.add("order by r.received_at desc, r.id desc").rows(database, 1).stream()
                .findFirst()
                .map(this::unsure);
    }

    public long count(Caller by) {
        return from("select count(*)", by).rows(database, 1).getFirst().number(0);
    }

    private Sql from(String columns, Caller by) {
        return new Sql()
                .add(columns)
                .add("""
                        from report r join finding f on f.current_report = r.id
                        join issue u on u.number = f.issue_number join issue o on o.number = u.root
                        left join label t on t.report_id = r.id and t.kind = 'TYPE' and t.current_key is not null
                        left join label p on p.report_id = r.id and p.kind = 'TOPIC' and p.current_key is not null
                        where r.withdrawn_at is null and f.part = 0 and o.state in (?)
                        and (t.id is null or (t.origin not in ('PERSON', 'REPORTER') and t.confidence < ?)
                        or p.id is null or (p.origin <> 'PERSON' and p.confidence < ?))""", Wanted.open(), gate(AutomationKind.TYPE), gate(AutomationKind.TOPIC))
                .inScopeOf(by, "o.workgroup_id");
    }

    /** Where the machine may not say so by itself, a person says it of every report. */
    private double gate(AutomationKind kind) {
        return automation.runs(kind) ? sureFrom : EVERYTHING;
    }

    private Unsure unsure(Row row) {
        boolean type = isUnsure(row, 6, AutomationKind.TYPE, List.of("PERSON", "REPORTER"));
        int column = type ? 6 : 9;
        var confidence = row.decimal(column + 1);
        return new Unsure(
                row.some(0),
                row.some(1),
                row.some(2),
                row.some(3),
                row.someMoment(4),
                row.some(5),
                type ? "type" : "topic",
                row.text(column),
                confidence == null ? 0 : confidence);
    }

    private boolean isUnsure(Row row, int column, AutomationKind kind, List<String> people) {
        var confidence = row.decimal(column + 1);
        var origin = row.text(column + 2);
        return origin == null || (!people.contains(origin) && confidence != null && confidence < gate(kind));
    }
}
