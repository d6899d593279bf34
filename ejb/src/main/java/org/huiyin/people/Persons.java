package org.huiyin.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;

/**
 * The door to persons: reporters who are one, over all channels. They are joined by a key that was proved and by nothing
 * else, and can be separated again: whatever belongs to one of them stays with that one.
 */
@ApplicationScoped
@Transactional
public class Persons {

    private final PersonRows rows;
    private final Reporters reporters;
    private final Event<PersonChanged> changed;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Persons(
            PersonRows rows, Reporters reporters, Event<PersonChanged> changed, History history, Ids ids, Clock clock) {
        this.rows = rows;
        this.reporters = reporters;
        this.changed = changed;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** By any of its reporters; empty where there is none. */
    public Optional<UUID> personOf(UUID reporter) {
        return reporters.find(reporter).map(Reporter::person);
    }

    /** All reporters who are the same person as that one, itself among them, in the order of their ids. */
    public Set<UUID> reportersOf(UUID reporter) {
        return reportersOf(List.of(reporter)).getOrDefault(reporter, Set.of(reporter));
    }

    /** For each of them: all who are the same person, itself among them. */
    public Map<UUID, Set<UUID>> reportersOf(Collection<UUID> several) {
        Map<UUID, TreeSet<UUID>> persons = rows.reportersOf(several).stream()
                .collect(groupingBy(Reporter::person, mapping(Reporter::id, toCollection(TreeSet::new))));
        var result = new HashMap<UUID, Set<UUID>>();
        persons.values().forEach(all -> all.forEach(one -> result.put(one, all)));
        return result;
    }

    public boolean areSame(UUID one, UUID other) {
        return one.equals(other) || reportersOf(one).contains(other);
    }

    /** In the order in which we learned them. */
    public List<IdentityCard> identitiesOf(Collection<UUID> several) {
        return several.isEmpty()
                ? List.of()
                : reporters.identitiesOf(several).stream().map(Identity::card).toList();
    }

    /** Also those that ended, oldest first. */
    public List<JoiningCard> joiningsOf(Collection<UUID> several) {
        return rows.joiningsOf(several).stream().map(Joining::card).toList();
    }

    public Optional<JoiningCard> joining(UUID id) {
        return rows.joining(id).map(Joining::card);
    }

    public List<ClaimCard> claimsOf(Collection<UUID> several) {
        return rows.claimsOf(several).stream().map(Claim::card).toList();
    }

    public Optional<ClaimCard> claim(UUID id) {
        return rows.claim(id).map(Claim::card);
    }

    public List<UUID> openClaims(Instant since, int limit) {
        return rows.openClaims(since, limit);
    }

    /** Whoever reads at the claimed address says that it is theirs: that joins those who have shown to read there. */
    public void prove(UUID claim) {
        var found = rows.claim(claim).orElseThrow(() -> new Refusal.NotFound("people.claim-not-found"));
        found.prove(clock.instant());
        rows.flush();
        proved(found.reporter(), found.card().address());
    }

    /** Whoever reads at the claimed address says that it is somebody else. Undone by claiming it again. */
    public void refuse(UUID claim) {
        rows.claim(claim).ifPresent(found -> found.refuse(clock.instant()));
    }

    /** Somebody has shown that the address is theirs, by a link we sent there or because its channel vouches for it. */
    public void proved(UUID reporter, Address address) {
        var holder = reporters.at(address).orElseGet(() -> {
            var fresh = new Identity(ids.next(), reporter, address, clock.instant());
            reporters.add(fresh);
            return fresh;
        });
        if (holder.reporter().equals(reporter) || address.isEmail()) {
            // Who reads mails there reads those to its holder too: the proof is good for both.
            holder.verify(clock.instant());
        } else {
            noteProof(reporter, address);
        }
        joinAll(holder, address, Actor.reporter(reporter));
    }

    /** All who have shown that it is theirs; who only typed it first is not among them. */
    private void joinAll(Identity holder, Address key, Actor by) {
        var owners = new ArrayList<UUID>();
        if (holder.isVerified()) {
            owners.add(holder.reporter());
        }
        rows.provedClaims(key).forEach(claim -> owners.add(claim.reporter()));
        owners.stream()
                .skip(1)
                .filter(other -> !areSame(other, owners.getFirst()))
                .forEach(other -> join(other, owners.getFirst(), key, by));
    }

    private void noteProof(UUID reporter, Address address) {
        var claim = rows.claim(reporter, address).orElseGet(() -> {
            var fresh = new Claim(ids.next(), reporter, address, clock.instant());
            rows.add(fresh);
            return fresh;
        });
        claim.prove(clock.instant());
        rows.flush();
    }

    private void join(UUID one, UUID other, Address key, Actor by) {
        var all = rows.lock(List.of(one, other));
        rows.add(new Joining(ids.next(), one, other, key, by, clock.instant()));
        settle(all);
        history.record(by, Change.of("people", one, "joined", null, other + " " + key.kind()));
    }

    /** They are two persons again. Nothing is lost, and nothing is sent again. Can be taken back with {@link #rejoin}. */
    public void separate(UUID joining, Actor by) {
        var found = require(joining);
        if (found.holds()) {
            var all = rows.lock(List.of(found.one(), found.other()));
            found.end(by, clock.instant());
            // What was proved for it must not join them again by itself.
            rows.claim(found.one(), found.card().key()).ifPresent(claim -> claim.refuse(clock.instant()));
            settle(all);
            history.record(by, Change.of("people", found.one(), "separated", found.other(), null));
        }
    }

    public void rejoin(UUID joining, Actor by) {
        var found = require(joining);
        if (!found.holds()) {
            var all = rows.lock(List.of(found.one(), found.other()));
            found.hold();
            rows.claim(found.one(), found.card().key()).ifPresent(claim -> claim.prove(clock.instant()));
            settle(all);
            history.record(by, Change.of("people", found.one(), "joined-again", null, found.other()));
        }
    }

    /** What was confirmed by mistake: the joinings that came of that claim end. */
    public void takeBack(ClaimCard claim) {
        joiningsOf(List.of(claim.reporter())).stream()
                .filter(joining -> joining.holds() && joining.key().equals(claim.address()))
                .forEach(joining -> separate(joining.id(), Actor.reporter(claim.reporter())));
    }

    /** What the newest of them said who are this person. */
    public Wish wishOf(UUID reporter) {
        return wishes(Map.of(reporter, reportersOf(reporter))).getOrDefault(reporter, Wish.ANY);
    }

    /** For those of them who said something; {@code same} as {@link #reportersOf(Collection)} gives it. */
    public Map<UUID, Wish> wishes(Map<UUID, Set<UUID>> same) {
        var newestFirst = rows.preferencesOf(
                same.values().stream().flatMap(Set::stream).distinct().toList());
        var result = new HashMap<UUID, Wish>();
        same.forEach((reporter, all) -> newestFirst.stream()
                .filter(said -> all.contains(said.reporter()))
                .findFirst()
                .ifPresent(said -> result.put(reporter, said.wish())));
        return result;
    }

    public void wish(UUID reporter, Wish wish, Actor by) {
        var before = wishOf(reporter);
        var row = rows.preferenceOf(reporter);
        row.say(wish, by, clock.instant());
        rows.save(row);
        history.record(by, Change.of("people", reporter, "wish-changed", before.word(), wish.word()));
    }

    private Joining require(UUID joining) {
        return rows.joining(joining).orElseThrow(() -> new Refusal.NotFound("people.joining-not-found"));
    }

    /** Who is one person follows from the joinings that hold; the first that we met stands for all. */
    private void settle(List<Reporter> affected) {
        rows.flush();
        var known = affected.stream().map(Reporter::id).toList();
        var links = rows.joiningsOf(known).stream()
                .filter(Joining::holds)
                .map(joining -> new Groups.Link(joining.one(), joining.other()))
                .toList();
        var first = Groups.firstOf(known, links);
        affected.forEach(reporter -> reporter.isPartOf(first.getOrDefault(reporter.id(), reporter.id())));
        rows.flush();
        changed.fire(new PersonChanged(Set.copyOf(known)));
    }
}
