package org.huiyin.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The door to reporters. Two reports from the same address are one reporter; two addresses are two until it is proved that
 * they are one person, see {@link Persons}.
 */
@ApplicationScoped
@Transactional
public class People {

    private final Reporters reporters;
    private final PersonRows persons;
    private final Event<AddressClaimed> claimed;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public People(Reporters reporters, PersonRows persons, Event<AddressClaimed> claimed, Ids ids, Clock clock) {
        this.reporters = reporters;
        this.persons = persons;
        this.claimed = claimed;
        this.ids = ids;
        this.clock = clock;
    }

    /** The person at that address, met for the first time if need be. Without an address it is always somebody new. */
    public UUID reporterFor(@Nullable Address address, @Nullable String name, String locale) {
        if (address == null) {
            return meet(name, locale);
        }
        var known = reporters.at(address);
        if (known.isPresent() && !known.get().isOnlySaid()) {
            known.get().heard(clock.instant());
            return known.get().reporter();
        }
        var reporter = meet(name, locale);
        known.ifPresentOrElse(said -> handOver(said, reporter), () -> note(address, reporter));
        return reporter;
    }

    /** Who wrote from there has it; who only said that they read there is asked, over there, whether they are the same. */
    private void handOver(Identity said, UUID reporter) {
        var before = said.reporter();
        said.belongTo(reporter);
        said.heard(clock.instant());
        claim(before, said.address());
    }

    private void note(Address address, UUID reporter) {
        var identity = new Identity(ids.next(), reporter, address, clock.instant());
        identity.heard(clock.instant());
        if (address.isProven()) {
            identity.verify(clock.instant());
        }
        reporters.add(identity);
    }

    /** Somebody who is met, with or without an address. */
    public record Met(@Nullable Address address, @Nullable String name, String locale) {}

    /** As {@link #reporterFor} for many, in few statements; the same order. Equal addresses are one person here too. */
    public List<UUID> reportersFor(List<Met> many) {
        var known = new HashMap<Address, UUID>();
        var wanted = many.stream().map(Met::address).filter(Objects::nonNull).collect(Collectors.toSet());
        var there = reporters.at(wanted);
        there.forEach(identity -> known.put(identity.address(), identity.reporter()));
        var onlySaid = new HashSet<Address>();
        there.stream().filter(Identity::isOnlySaid).forEach(identity -> onlySaid.add(identity.address()));
        var fresh = new ArrayList<Reporter>();
        var addresses = new LinkedHashMap<Address, UUID>();
        var result = new ArrayList<UUID>(many.size());
        for (var met : many) {
            if (onlySaid.remove(met.address())) {
                known.put(Objects.requireNonNull(met.address()), reporterFor(met.address(), met.name(), met.locale()));
            }
            var who = met.address() == null ? null : known.get(met.address());
            if (who == null) {
                var reporter = new Reporter(ids.next(), met.name(), met.locale(), clock.instant());
                fresh.add(reporter);
                who = reporter.id();
            }
            if (met.address() != null && known.putIfAbsent(met.address(), who) == null) {
                addresses.put(met.address(), who);
            }
            result.add(who);
        }
        reporters.addAll(fresh);
        addresses.forEach(
                (address, reporter) -> reporters.add(new Identity(ids.next(), reporter, address, clock.instant())));
        return result;
    }

    /** Notes a further address that somebody gives. Where it is another's already it joins nobody until it is proved. */
    public void alsoAt(UUID reporter, Address address) {
        var holder = reporters.at(address).map(Identity::reporter);
        if (holder.isEmpty()) {
            reporters.add(new Identity(ids.next(), reporter, address, clock.instant()).onlySaid());
        } else if (!isSamePerson(reporter, holder.get())) {
            claim(reporter, address);
        }
    }

    private boolean isSamePerson(UUID one, UUID other) {
        return persons.reportersOf(List.of(one)).stream()
                .anyMatch(found -> found.id().equals(other));
    }

    private void claim(UUID reporter, Address address) {
        var there = persons.claim(reporter, address);
        if (there.filter(Claim::isProved).isPresent()) {
            return;
        }
        there.ifPresent(again -> again.renew(clock.instant()));
        var claim = there.orElseGet(() -> {
            var fresh = new Claim(ids.next(), reporter, address, clock.instant());
            persons.add(fresh);
            return fresh;
        });
        claimed.fire(new AddressClaimed(claim.id()));
    }

    /** Somebody wrote from there just now. */
    public void heard(Address address) {
        reporters.at(address).ifPresent(identity -> identity.heard(clock.instant()));
    }

    /** Notes that a person without an address reads there; gives back who it is, if somebody known already does. */
    public UUID reachAt(UUID reporter, Address address) {
        return reporters.at(address).map(Identity::reporter).orElseGet(() -> {
            reporters.add(new Identity(ids.next(), reporter, address, clock.instant()));
            return reporter;
        });
    }

    public Optional<String> nameOf(UUID reporter) {
        return reporters.find(reporter).flatMap(Reporter::name);
    }

    public List<Address> addressesOf(UUID reporter) {
        return reporters.identitiesOf(reporter).stream().map(Identity::address).toList();
    }

    /** For each of them who has one: the addresses, in the order in which we learned them. */
    public Map<UUID, List<Address>> addressesOf(Collection<UUID> several) {
        return several.isEmpty()
                ? Map.of()
                : reporters.identitiesOf(several).stream()
                        .collect(groupingBy(Identity::reporter, mapping(Identity::address, toList())));
    }

    /** As {@link #addressesOf(Collection)}, without those from which mail comes back. */
    public Map<UUID, List<Address>> workingAddressesOf(Collection<UUID> several) {
        return several.isEmpty()
                ? Map.of()
                : reporters.identitiesOf(several).stream()
                        .filter(Identity::works)
                        .collect(groupingBy(Identity::reporter, mapping(Identity::address, toList())));
    }

    /** What is sent there comes back, until somebody writes from there again. */
    public void bounced(Address address) {
        reporters.at(address).ifPresent(identity -> identity.bounced(clock.instant()));
    }

    /** Whether somebody has shown to read what is sent there. */
    public boolean isVerified(Address address) {
        return reporters.at(address).filter(Identity::isVerified).isPresent();
    }

    public Optional<UUID> reporterAt(Address address) {
        return reporters.at(address).map(Identity::reporter);
    }

    /** The person behind that address has shown to read what is sent there. */
    public void verified(Address address) {
        reporters.at(address).ifPresent(identity -> identity.verify(clock.instant()));
    }

    /** Forgets name and addresses. The row stays, so that counts stay true. */
    public void erase(UUID reporter) {
        reporters.removeIdentitiesOf(reporter);
        persons.forget(reporter);
        reporters.find(reporter).ifPresent(found -> found.erase(clock.instant()));
    }

    private UUID meet(@Nullable String name, String locale) {
        var reporter = new Reporter(ids.next(), name, locale, clock.instant());
        reporters.add(reporter);
        return reporter.id();
    }
}
