package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who talks with us at this moment. An answer to them is waited for, and no budget holds it back. */
@ApplicationScoped
class RunningConversations {

    /** Who said nothing for so long does not wait at the screen any more. */
    private static final Duration SILENCE = Duration.ofHours(24);

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    RunningConversations(Clock clock) {
        this.clock = clock;
    }

    boolean isRunning(Notice.Owed owed) {
        return isRunning(owed.kind(), owed.report());
    }

    boolean isRunning(NoticeKind kind, @Nullable UUID report) {
        return kind == NoticeKind.ANSWER && isRunning(report);
    }

    private boolean isRunning(@Nullable UUID report) {
        if (report == null) {
            return false;
        }
        var since = Timestamp.from(clock.instant().minus(SILENCE));
        return !database.createNativeQuery("""
                        select r.id from report r where r.id = ?1 and (r.received_at > ?2
                        or exists (select 1 from message m where m.report_id = r.id and m.kind = 'REPLY' and m.at > ?2))""")
                .setParameter(1, report)
                .setParameter(2, since)
                .getResultList()
                .isEmpty();
    }
}
