package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/** What a relabelling changes, by what it was and what it becomes, the most frequent first. */
@ApplicationScoped
@Transactional
public class RelabellingDesk {

    /** Of more than so many the rarest are not listed. */
    public static final int MOST = 60;

    private static final int EXAMPLES = 3;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Topics topics;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public RelabellingDesk(Topics topics) {
        this.topics = topics;
    }

    /** Numbers over all reports; as examples only those that exist for the caller. */
    public List<Difference> differences(UUID relabelling, Caller by) {
        var rows = new Sql().add("""
                        select kind, turn, from_word, to_word, count(*) from relabelling_change where relabelling_id = ?
                        group by kind, turn, from_word, to_word
                        order by count(*) desc, kind, turn, from_word, to_word""", relabelling).rows(database, MOST);
        var names = names(rows);
        return rows.stream()
                .map(row -> new Difference(
                        row.someWord(0),
                        row.someWord(1),
                        row.some(2),
                        names.get(row.some(2)),
                        row.some(3),
                        names.get(row.some(3)),
                        row.number(4),
                        examples(relabelling, row, by)))
                .toList();
    }

    private List<Difference.Example> examples(UUID relabelling, Row group, Caller by) {
        return new Sql()
                        .add("""
                        select r.reference, r.text from relabelling_change c join report r on r.id = c.report_id
                        join finding f on f.current_report = r.id and f.part = 0
                        join issue u on u.number = f.issue_number join issue o on o.number = u.root
                        where c.relabelling_id = ? and c.kind = ? and c.turn = ? and c.from_word = ? and c.to_word = ?
                        and r.withdrawn_at is null""", relabelling, group.some(0), group.some(1), group.some(2), group.some(3))
                        .inScopeOf(by, "o.workgroup_id")
                        .add("order by c.id")
                        .rows(database, EXAMPLES)
                        .stream()
                        .map(row -> new Difference.Example(row.some(0), row.some(1)))
                        .toList();
    }

    private Map<String, @Nullable Bilingual> names(List<Row> rows) {
        var ids = rows.stream()
                .filter(row -> row.some(0).equals("TOPIC"))
                .flatMap(row -> Stream.of(row.some(2), row.some(3)))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return topics.all(ids).stream()
                .collect(Collectors.toMap(card -> card.id().toString(), TopicCard::name));
    }
}
