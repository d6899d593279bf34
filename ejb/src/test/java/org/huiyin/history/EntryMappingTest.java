package org.huiyin.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.huiyin.shared.MigratedDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryMappingTest {

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anEntryComesBackAsItWasWritten(MigratedDatabase database) {
        var id = UUID.randomUUID();
        var at = Instant.parse("2026-11-01T06:30:00.123456Z");
        var actor = Actor.member(UUID.randomUUID(), "陈宇");

        database.inTransaction(m -> m.persist(new Entry(id, at, actor, Change.ofIssue(142, "assigned", null, "物流配送"))));

        var line = database.ask(
                m -> m.createQuery("""
                        select new org.huiyin.history.LogLine(e.at, e.actorKind, e.actorName, e.action, e.before, e.after)
                        from HistoryEntry e where e.id = :id and e.issue = 142""", LogLine.class).setParameter("id", id).getSingleResult());
        assertThat(line).isEqualTo(new LogLine(at, Actor.Kind.MEMBER, "陈宇", "assigned", null, "物流配送"));
    }
}
