package org.huiyin.reach;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.finding.PersonOfIssue;
import org.huiyin.intake.ManyReports;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.people.IdentityCard;
import org.huiyin.people.Persons;
import org.huiyin.people.Wish;

/**
 * Finds the way to persons, as it is at this moment: over the channel they wish for, else over the one they used last, else
 * over the next that is open. Asked again when a message leaves, because ways open and close.
 */
@ApplicationScoped
public class Reach {

    private final Persons persons;
    private final Reports reports;
    private final MailStops stops;
    private final Obstacles obstacles;

    @Inject
    Reach(Persons persons, Reports reports, MailStops stops, Obstacles obstacles) {
        this.persons = persons;
        this.reports = reports;
        this.stops = stops;
        this.obstacles = obstacles;
    }

    /** The author of a report, as a person to be reached. */
    public static PersonOfIssue authorOf(ReportCard report) {
        return new PersonOfIssue(report.reporter(), report.id(), report.channel(), report.locale(), report.tellMe());
    }

    public Way to(PersonOfIssue person) {
        return Objects.requireNonNull(to(List.of(person)).get(person.reporter()));
    }

    /** By reporter. */
    public Map<UUID, Way> to(Collection<PersonOfIssue> several) {
        var same = persons.reportersOf(
                several.stream().map(PersonOfIssue::reporter).toList());
        var everybody = same.keySet();
        var identities = persons.identitiesOf(everybody).stream().collect(groupingBy(IdentityCard::reporter));
        var wishes = persons.wishes(same);
        var stopped = stops.among(everybody);
        var received = receivedAt(several);
        var ways = new HashMap<UUID, Way>();
        for (var one : several) {
            var all = same.getOrDefault(one.reporter(), Set.of(one.reporter()));
            var wish = wishes.getOrDefault(one.reporter(), Wish.ANY);
            // Who reports again after that, and wants to be told, has changed their mind.
            boolean isStopped = all.stream()
                    .map(stopped::get)
                    .anyMatch(stop -> stop != null
                            && !received.getOrDefault(one.report(), Instant.MIN).isAfter(stop));
            var legs = legs(all.stream()
                    .flatMap(reporter -> identities.getOrDefault(reporter, List.of()).stream())
                    .sorted(order(wish))
                    .toList());
            var way = WayPolicy.wayTo(one.tellMe() && !wish.silent(), isStopped, legs);
            ways.put(one.reporter(), isUnread(one, way) ? Way.nowhere(ManyReports.CHANNEL, "from-file") : way);
        }
        return ways;
    }

    /** Whoever wrote on another platform was never given the link of their report. */
    private static boolean isUnread(PersonOfIssue one, Way way) {
        return way.isPage() && one.channel().equals(ManyReports.CHANNEL);
    }

    /** What they wish for comes first, then what they used last. */
    static Comparator<IdentityCard> order(Wish wish) {
        return Comparator.comparing((IdentityCard one) -> !one.address().kind().equals(wish.kind()))
                .thenComparing(IdentityCard::usedAt, Comparator.reverseOrder())
                .thenComparing(IdentityCard::since);
    }

    List<Leg> legs(List<IdentityCard> identities) {
        return identities.stream()
                .map(one -> new Leg(one.address(), obstacles.of(one).orElse(null)))
                .toList();
    }

    private Map<UUID, Instant> receivedAt(Collection<PersonOfIssue> several) {
        return reports.all(several.stream().map(PersonOfIssue::report).toList()).stream()
                .collect(Collectors.toMap(ReportCard::id, ReportCard::receivedAt));
    }
}
