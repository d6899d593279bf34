package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;

/** Two who were joined have one budget from then on: what waited for each of them is planned anew for both together. */
@ApplicationScoped
class SharedBudget {

    private final NoticeRows rows;
    private final OutboxRows outbox;
    private final RunningConversations conversations;
    private final NoticeSettings settings;
    private final Clock clock;

    @Inject
    SharedBudget(
            NoticeRows rows,
            OutboxRows outbox,
            RunningConversations conversations,
            NoticeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.conversations = conversations;
        this.settings = settings;
        this.clock = clock;
    }

    void sharedBy(Collection<UUID> reporters) {
        var policy = settings.policy();
        if (policy.budget() == 0) {
            return;
        }
        var people = reporters.stream().map(Person::reporter).toList();
        var waiting = rows.waitingOf(people);
        var since = clock.instant().minus(NoticePolicy.BUDGET_PERIOD);
        var planned = new ArrayList<>(rows.messagesTo(people, since));
        waiting.forEach(card -> planned.remove(card.dueAt()));
        waiting.stream()
                .filter(card -> !conversations.isRunning(card.kind(), card.report()))
                .forEach(card -> plan(card, planned));
    }

    /** Never earlier than it was planned for. */
    private void plan(NoticeCard card, Collection<Instant> planned) {
        var due = settings.policy().within(card.dueAt(), planned);
        planned.add(due);
        if (!due.equals(card.dueAt())) {
            outbox.postpone(card, due);
        }
    }
}
