package org.huiyin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.people.ClaimCard;
import org.huiyin.people.IdentityCard;
import org.huiyin.people.JoiningCard;
import org.huiyin.people.Persons;
import org.huiyin.people.Wish;
import org.huiyin.reach.WayTo;
import org.huiyin.reach.WaysTo;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Refusal;

/** What the author of a report sees of the own channels, and does with them. */
@ApplicationScoped
@Transactional
public class ReceiptWays {

    private final Persons persons;
    private final WaysTo ways;

    @Inject
    public ReceiptWays(Persons persons, WaysTo ways) {
        this.persons = persons;
        this.ways = ways;
    }

    Receipt.Channels channels(UUID reporter) {
        var same = persons.reportersOf(reporter);
        var all = new ArrayList<Receipt.Way>();
        ways.person(reporter).forEach(way -> all.add(joined(way, reporter)));
        all.addAll(separated(reporter));
        var waiting = persons.claimsOf(same).stream()
                .filter(ClaimCard::isOpen)
                .map(claim -> claim.address().masked())
                .toList();
        return new Receipt.Channels(persons.wishOf(reporter).word(), all, waiting);
    }

    /** "These are not me": what belongs to that reporter is somebody else's again. */
    public void separate(UUID reporter, UUID other) {
        endedOrHolding(reporter, other)
                .filter(JoiningCard::holds)
                .forEach(joining -> persons.separate(joining.id(), Actor.reporter(reporter)));
    }

    /** "These are all mine after all." Only what they separated themselves. */
    public void rejoin(UUID reporter, UUID other) {
        endedOrHolding(reporter, other)
                .filter(ReceiptWays::wasEndedByReporter)
                .forEach(joining -> persons.rejoin(joining.id(), Actor.reporter(reporter)));
    }

    public void wish(UUID reporter, String word) {
        var wish = Wish.of(word);
        boolean isTheirs = wish.kind() == null
                || ways.person(reporter).stream()
                        .anyMatch(way -> way.address().kind().equals(wish.kind()));
        if (!isTheirs) {
            throw Refusal.Invalid.field("/wish", "field.unknown-value", wish.word());
        }
        persons.wish(reporter, wish, Actor.reporter(reporter));
    }

    private static Receipt.Way joined(WayTo way, UUID reporter) {
        return new Receipt.Way(
                way.reporter().toString(),
                way.address().kind(),
                way.address().masked(),
                way.since(),
                way.reporter().equals(reporter),
                true,
                way.verified(),
                way.next(),
                way.obstacle());
    }

    private List<Receipt.Way> separated(UUID reporter) {
        var same = persons.reportersOf(reporter);
        var others = persons.joiningsOf(same).stream()
                .filter(ReceiptWays::wasEndedByReporter)
                .map(joining -> same.contains(joining.one()) ? joining.other() : joining.one())
                .filter(other -> !same.contains(other))
                .distinct()
                .toList();
        return persons.identitiesOf(others).stream().map(ReceiptWays::separated).toList();
    }

    private static Receipt.Way separated(IdentityCard one) {
        return new Receipt.Way(
                one.reporter().toString(),
                one.address().kind(),
                one.address().masked(),
                one.since(),
                false,
                false,
                one.verifiedAt() != null,
                false,
                null);
    }

    /** What was joined by staff's mistake, staff separates: a reporter takes back only the own word. */
    private static boolean wasEndedByReporter(JoiningCard joining) {
        return !joining.holds() && Objects.equals(joining.endedBy(), "reporter");
    }

    /** Between the two, or where others stand between them: those of the other one. */
    private Stream<JoiningCard> endedOrHolding(UUID reporter, UUID other) {
        var same = persons.reportersOf(reporter);
        return persons.joiningsOf(List.of(other)).stream().filter(joining -> {
            var far = joining.one().equals(other) ? joining.other() : joining.one();
            return !reporter.equals(other) && same.contains(far);
        });
    }
}
