package org.huiyin.notice;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.people.PersonChanged;
import org.huiyin.people.Persons;

/**
 * Sees to it that a person hears of an event once, however many ways in they have: also when two were joined while a notice
 * of each waited, or was on its way. The others' notices point to the one that goes. Whoever is separated is not told again.
 */
@ApplicationScoped
@Transactional
class OnePerson {

    /** Why a notice does not go: the person hears of it by another one. */
    static final String TOLD_THROUGH = "told-through";

    private final NoticeRows rows;
    private final OutboxRows outbox;
    private final Persons persons;
    private final SharedBudget budget;
    private final NoticeSettings settings;
    private final Clock clock;

    @Inject
    OnePerson(
            NoticeRows rows,
            OutboxRows outbox,
            Persons persons,
            SharedBudget budget,
            NoticeSettings settings,
            Clock clock) {
        this.budget = budget;
        this.rows = rows;
        this.outbox = outbox;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the transaction of the joining: there is no moment at which both could leave. */
    void changed(@Observes PersonChanged event) {
        persons.reportersOf(event.reporters()).values().stream().distinct().forEach(this::tellOnce);
        rows.toldThroughOthers(event.reporters().stream().map(Person::reporter).toList())
                .forEach(this::tellAfterAll);
    }

    private void tellOnce(Set<UUID> same) {
        if (same.size() < 2) {
            return;
        }
        rows.liveOf(same.stream().map(Person::reporter).toList()).stream()
                .collect(groupingBy(card -> card.kind() + " " + card.subject(), Collectors.toList()))
                .values()
                .forEach(this::keepOne);
        budget.sharedBy(same);
    }

    /** The one that is furthest goes on; of two that wait, the one that leaves first. */
    private void keepOne(List<NoticeCard> aboutTheSame) {
        var kept = aboutTheSame.stream()
                .min(Comparator.comparing(OnePerson::rank)
                        .thenComparing(NoticeCard::dueAt)
                        .thenComparing(NoticeCard::id))
                .orElseThrow();
        aboutTheSame.stream()
                .filter(card -> !card.equals(kept) && card.isWaiting())
                .forEach(card -> outbox.toldThrough(card, kept.id()));
    }

    private static int rank(NoticeCard card) {
        if (card.mayHaveArrived()) {
            return 0;
        }
        return switch (card.state()) {
            case LEASED -> 1;
            case DUE -> card.held() ? 3 : 2;
            case SENT, UNKNOWN, DEAD, UNREACHABLE, CANCELLED -> 4;
        };
    }

    /** They are two again, and what should have told both has not left: then each is owed their own. */
    private void tellAfterAll(NoticeCard told) {
        Optional.ofNullable(told.toldThrough())
                .flatMap(outbox::find)
                .filter(through -> !through.mayHaveArrived() && through.isWaiting())
                .filter(through -> !persons.areSame(through.to().id(), told.to().id()))
                .ifPresent(through -> outbox.retry(
                        told, clock.instant().plus(settings.policy().undo())));
    }
}
