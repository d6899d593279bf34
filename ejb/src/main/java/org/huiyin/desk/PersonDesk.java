package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.history.History;
import org.huiyin.people.ClaimCard;
import org.huiyin.people.JoiningCard;
import org.huiyin.people.People;
import org.huiyin.people.Persons;
import org.huiyin.people.Wish;
import org.huiyin.reach.WaysTo;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;

/** A person over all channels, for staff. Exists for whoever may see one of their reports, and shows those alone. */
@ApplicationScoped
@Transactional
public class PersonDesk {

    private static final int MOST_REPORTS = 100;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Persons persons;
    private final People people;
    private final WaysTo ways;
    private final History history;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public PersonDesk(Persons persons, People people, WaysTo ways, History history) {
        this.persons = persons;
        this.people = people;
        this.ways = ways;
        this.history = history;
    }

    /** By any of their ids. */
    public PersonView person(UUID id, Caller by) {
        var same = visible(id, by);
        var reports = reportsOf(same, by);
        return new PersonView(
                persons.personOf(id).orElse(id),
                same.stream()
                        .flatMap(one -> people.nameOf(one).stream())
                        .findFirst()
                        .orElse(null),
                ways.person(id),
                persons.joiningsOf(same),
                persons.claimsOf(same).stream().filter(ClaimCard::isOpen).toList(),
                persons.wishOf(id),
                reports,
                count(same) - reports.size(),
                history.of("people", same.stream().map(UUID::toString).toList()));
    }

    /** They are two persons again. */
    public void separate(UUID id, UUID joining, Caller by) {
        persons.separate(require(id, joining, by).id(), by.actor());
    }

    public void rejoin(UUID id, UUID joining, Caller by) {
        persons.rejoin(require(id, joining, by).id(), by.actor());
    }

    /** What they said on the phone, say, about how they want to be told. */
    public void wish(UUID id, Wish wish, Caller by) {
        var same = visible(id, by);
        boolean isTheirs = wish.kind() == null
                || persons.identitiesOf(same).stream()
                        .anyMatch(one -> one.address().kind().equals(wish.kind()));
        if (!isTheirs) {
            throw Refusal.Invalid.field("/wish", "field.unknown-value", wish.word());
        }
        persons.wish(id, wish, by.actor());
    }

    private JoiningCard require(UUID id, UUID joining, Caller by) {
        var same = visible(id, by);
        return persons.joining(joining)
                .filter(found -> same.contains(found.one()) || same.contains(found.other()))
                .orElseThrow(() -> new Refusal.NotFound("people.joining-not-found"));
    }

    private Set<UUID> visible(UUID id, Caller by) {
        var same = persons.personOf(id).map(persons::reportersOf).orElseThrow(PersonDesk::nobody);
        if (!by.seesEverything() && reportsOf(same, by).isEmpty()) {
            throw nobody();
        }
        return same;
    }

    private List<PersonView.Spoken> reportsOf(Collection<UUID> same, Caller by) {
        return new Sql()
                        .add("""
                        select r.reference, r.text, r.channel, r.received_at, root.number, root.title, root.state
                        from report r join finding f on f.current_report = r.id
                        join issue i on i.number = f.issue_number join issue root on root.number = i.root
                        where r.reporter_id in (?) and r.erased_at is null""", same)
                        .inScopeOf(by, "root.workgroup_id")
                        .add("order by r.received_at desc, r.id desc")
                        .rows(database, MOST_REPORTS)
                        .stream()
                        .map(row -> new PersonView.Spoken(
                                row.some(0),
                                row.some(1),
                                row.some(2),
                                row.someMoment(3),
                                row.number(4),
                                row.some(5),
                                row.someWord(6)))
                        .toList();
    }

    private int count(Collection<UUID> same) {
        return new Sql().add("""
                        select count(*) from report r where r.reporter_id in (?) and r.erased_at is null
                        and exists (select 1 from finding f where f.current_report = r.id)""", same).rows(database, 1).getFirst().count(0);
    }

    private static Refusal.NotFound nobody() {
        return new Refusal.NotFound("people.person-not-found");
    }
}
