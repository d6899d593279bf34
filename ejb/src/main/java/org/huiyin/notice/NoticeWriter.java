package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.people.Persons;
import org.huiyin.reach.Way;
import org.huiyin.shared.Ids;

/** Writes one notice into the outbox, due when the rules say. */
@ApplicationScoped
class NoticeWriter {

    private final NoticeRows rows;
    private final Tokens tokens;
    private final NoticeSettings settings;
    private final Persons persons;
    private final RunningConversations conversations;
    private final Ids ids;
    private final Clock clock;

    @Inject
    NoticeWriter(
            NoticeRows rows,
            Tokens tokens,
            NoticeSettings settings,
            Persons persons,
            RunningConversations conversations,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.settings = settings;
        this.persons = persons;
        this.conversations = conversations;
        this.ids = ids;
        this.clock = clock;
    }

    UUID write(Notice.Owed owed, Way way) {
        var id = ids.next();
        var now = clock.instant();
        var due = settings.policy().dueAt(owed.kind(), now, lately(owed, way));
        rows.add(new Notice(id, owed, way, tokens.naming(id, owed.kind()), now, due));
        return id;
    }

    /** The person hears of it by that other notice. */
    void writeToldThrough(Notice.Owed owed, UUID other) {
        var id = ids.next();
        var now = clock.instant();
        var row = new Notice(id, owed, Way.page(OnePerson.TOLD_THROUGH), tokens.naming(id, owed.kind()), now, now);
        rows.add(row.toldThrough(other));
    }

    private List<Instant> lately(Notice.Owed owed, Way way) {
        boolean counts = settings.policy().budget() > 0 && way.isMessage();
        if (!counts || conversations.isRunning(owed)) {
            return List.of();
        }
        return rows.messagesTo(everyWayTo(owed.person()), clock.instant().minus(NoticePolicy.BUDGET_PERIOD));
    }

    /** One budget for the person, whatever the channel. */
    private List<Person> everyWayTo(Person person) {
        return person.kind() == Person.Kind.REPORTER
                ? persons.reportersOf(person.id()).stream()
                        .map(Person::reporter)
                        .toList()
                : List.of(person);
    }
}
