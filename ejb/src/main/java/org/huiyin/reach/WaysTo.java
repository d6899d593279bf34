package org.huiyin.reach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiyin.people.IdentityCard;
import org.huiyin.people.Persons;

/** The door to how a person can be reached: over which channels, which comes first, and what closes the others. */
@ApplicationScoped
@Transactional
public class WaysTo {

    private final Persons persons;
    private final Reach reach;
    private final MailStops stops;

    @Inject
    public WaysTo(Persons persons, Reach reach, MailStops stops) {
        this.persons = persons;
        this.reach = reach;
        this.stops = stops;
    }

    /** In the order in which they are tried. */
    public List<WayTo> person(UUID reporter) {
        var wish = persons.wishOf(reporter);
        var identities = persons.identitiesOf(persons.reportersOf(reporter)).stream()
                .sorted(Reach.order(wish))
                .toList();
        var legs = reach.legs(identities);
        var next = legs.stream()
                .filter(leg -> leg.isPlace() && leg.isOpen() && !wish.silent())
                .findFirst()
                .map(legs::indexOf)
                .orElse(-1);
        return IntStream.range(0, legs.size())
                .mapToObj(i -> way(identities.get(i), legs.get(i), i == next))
                .toList();
    }

    /** Ends mails to them about outcomes, until they report again with the wish to be told. Safe to call twice. */
    public void stop(UUID reporter, Instant at) {
        stops.stop(reporter, at);
    }

    private static WayTo way(IdentityCard one, Leg leg, boolean next) {
        return new WayTo(
                one.reporter(),
                one.address(),
                one.since(),
                one.usedAt(),
                one.verifiedAt() != null || one.address().isVouchedFor(),
                next,
                leg.obstacle());
    }
}
