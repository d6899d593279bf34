package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Incoming;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Threads;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.people.Persons;

/**
 * Finds the conversation that words belong to. Who knows the name of a message is not let into its conversation for that:
 * the person must be the author, unless a secret of ours came with the words.
 */
@ApplicationScoped
@Transactional
class Belonging {

    private final Threads threads;
    private final Reports reports;
    private final People people;
    private final Persons persons;
    private final Duration silence;

    @Inject
    Belonging(
            Threads threads,
            Reports reports,
            People people,
            Persons persons,
            @ConfigProperty(name = "huiyin.channel.silence-hours", defaultValue = "24") int silenceHours) {
        this.threads = threads;
        this.reports = reports;
        this.people = people;
        this.persons = persons;
        this.silence = Duration.ofHours(silenceHours);
    }

    Optional<ReportCard> of(String channel, Incoming incoming) {
        if (incoming.report() != null) {
            return reports.find(incoming.report()).filter(report -> !report.isErased());
        }
        var named = incoming.continues().stream()
                .flatMap(name -> named(channel, name).stream())
                .filter(report -> isAuthor(incoming.sender(), report))
                .findFirst();
        return named.isPresent() ? named : warm(channel, incoming);
    }

    Optional<ReportCard> named(String channel, String name) {
        return threads.find(channel, name)
                .flatMap(known -> reports.find(known.report()))
                .filter(found -> !found.isErased());
    }

    /** Whether that message is the report itself and not something said about it later. */
    boolean isFirst(String channel, String name) {
        return threads.isFirst(channel, name);
    }

    /** A chat has no end of its own: after some silence the next words are a new matter. */
    private Optional<ReportCard> warm(String channel, Incoming incoming) {
        if (incoming.chat() == null) {
            return Optional.empty();
        }
        return threads.find(channel, incoming.chat())
                .filter(known -> known.at().plus(silence).isAfter(incoming.sentAt()))
                .flatMap(known -> reports.find(known.report()))
                .filter(report -> !report.isErased() && isAuthor(incoming.sender(), report));
    }

    private boolean isAuthor(Incoming.Sender sender, ReportCard report) {
        return people.reporterAt(new Address(sender.kind(), sender.address()))
                .filter(author -> persons.areSame(author, report.reporter()))
                .isPresent();
    }
}
