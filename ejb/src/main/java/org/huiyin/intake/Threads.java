package org.huiyin.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.channel.Spot;
import org.jspecify.annotations.Nullable;

/** Which conversation a message belongs to, by the names that messages and chats have on their channels. */
@ApplicationScoped
@Transactional
public class Threads {

    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    /** The report behind a name, and when something was last said under it. */
    public record Known(UUID report, Instant at) {}

    public Optional<Known> find(String channel, String name) {
        return row(channel, name).map(row -> new Known(row.report(), row.at()));
    }

    /** Whether the report was made of the message with that name, and not only gone on with. */
    public boolean isFirst(String channel, String name) {
        return row(channel, name).filter(ThreadKey::hasOpened).isPresent();
    }

    /** When the words were said that a report was made of; nothing where they came another way. */
    public Optional<Instant> openedAt(UUID report) {
        return database.createQuery(
                        "select k.at from ThreadKey k where k.report = :report and k.opened = true order by k.at",
                        Instant.class)
                .setParameter("report", report)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The message with that name is the report itself. */
    void open(String channel, String name, UUID report, Instant at) {
        lead(channel, name, report, at);
        row(channel, name).ifPresent(ThreadKey::opened);
    }

    /** From now on that name leads to that report. */
    public void lead(String channel, @Nullable String name, UUID report, Instant at) {
        if (name == null || name.isEmpty() || name.length() > LONGEST_NAME) {
            return;
        }
        row(channel, name)
                .ifPresentOrElse(
                        row -> row.leadTo(report, at),
                        () -> database.persist(new ThreadKey(channel, name, report, at)));
    }

    /** Notes where the author of a report spoke. What was said earlier moves nothing. */
    public void spoke(UUID report, String channel, Spot spot, Instant at) {
        var there = database.find(SpotOfReport.class, report);
        var row = there == null ? new SpotOfReport(report) : there;
        row.moveTo(channel, spot, at);
        if (there == null) {
            database.persist(row);
        }
    }

    /** Where an answer to a report goes, if its author spoke on that channel. */
    public Optional<Spot> spotOf(UUID report, String channel) {
        return Optional.ofNullable(database.find(SpotOfReport.class, report))
                .filter(row -> row.isOn(channel))
                .map(SpotOfReport::spot);
    }

    private Optional<ThreadKey> row(String channel, String name) {
        return Optional.ofNullable(database.find(ThreadKey.class, new ThreadKeyId(channel, name)));
    }
}
