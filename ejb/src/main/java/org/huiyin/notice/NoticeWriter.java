package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.huiyin.shared.Ids;

/** Writes one notice into the outbox, due when the rules say. */
@ApplicationScoped
class NoticeWriter {

    private final NoticeRows rows;
    private final Tokens tokens;
    private final NoticeSettings settings;
    private final Ids ids;
    private final Clock clock;

    @Inject
    NoticeWriter(NoticeRows rows, Tokens tokens, NoticeSettings settings, Ids ids, Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    void write(Notice.Owed owed, Way way) {
        var id = ids.next();
        var now = clock.instant();
        var due = settings.policy().dueAt(owed.kind(), now, lately(owed, way));
        rows.add(new Notice(id, owed, way, tokens.naming(id, owed.kind()), now, due));
    }

    private List<Instant> lately(Notice.Owed owed, Way way) {
        boolean counts = settings.policy().budget() > 0 && way.isMessage();
        return counts ? rows.messagesTo(owed.person(), clock.instant().minus(NoticePolicy.BUDGET_PERIOD)) : List.of();
    }
}
