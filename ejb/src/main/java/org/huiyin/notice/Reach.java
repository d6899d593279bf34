package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.people.People;
import org.huiyin.triage.PersonOfIssue;

/** Finds the way to reporters, as it is at this moment. */
@ApplicationScoped
class Reach {

    private final People people;
    private final Reports reports;
    private final MailStops stops;
    private final Connectors connectors;
    private final NoticeSettings settings;

    @Inject
    Reach(People people, Reports reports, MailStops stops, Connectors connectors, NoticeSettings settings) {
        this.people = people;
        this.reports = reports;
        this.stops = stops;
        this.connectors = connectors;
        this.settings = settings;
    }

    Way to(PersonOfIssue person) {
        return Objects.requireNonNull(to(List.of(person)).get(person.reporter()));
    }

    /** By reporter. */
    Map<UUID, Way> to(Collection<PersonOfIssue> several) {
        var reporters = several.stream().map(PersonOfIssue::reporter).toList();
        var addresses = people.addressesOf(reporters);
        var working = people.workingAddressesOf(reporters);
        var stopped = stops.among(
                several.stream().map(p -> Person.reporter(p.reporter())).toList());
        var received = receivedAt(several);
        var ways = new HashMap<UUID, Way>();
        for (var person : several) {
            var stop = stopped.get(Person.reporter(person.reporter()).toString());
            // Who reports again after that, and wants to be told, has changed their mind.
            boolean isStopped = stop != null
                    && !received.getOrDefault(person.report(), Instant.MIN).isAfter(stop);
            var known = addresses.getOrDefault(person.reporter(), List.of());
            var reads = working.getOrDefault(person.reporter(), List.of());
            boolean comesBack = reads.isEmpty() && !known.isEmpty() && person.tellMe() && !isStopped;
            ways.put(
                    person.reporter(),
                    comesBack
                            ? Way.none(known.getFirst(), "bounced")
                            : settings.policy().wayTo(person.tellMe(), isStopped, reads, connectors.reachable()));
        }
        return ways;
    }

    private Map<UUID, Instant> receivedAt(Collection<PersonOfIssue> several) {
        return reports.all(several.stream().map(PersonOfIssue::report).toList()).stream()
                .collect(Collectors.toMap(ReportCard::id, ReportCard::receivedAt));
    }
}
