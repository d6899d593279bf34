package org.huiyin.conversation;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class Messages {

    private static final int LONGEST_THREAD = 500;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Message message) {
        database.persist(message);
    }

    void addRecipients(UUID message, Collection<UUID> reports) {
        database.flush();
        reports.forEach(report -> database.persist(new Recipient(message, report)));
    }

    Optional<Message> find(UUID id) {
        return Optional.ofNullable(database.find(Message.class, id));
    }

    List<UUID> recipientsOf(UUID message) {
        return database.createQuery("select r.report from Recipient r where r.message = :message", UUID.class)
                .setParameter("message", message)
                .getResultList();
    }

    /** Everything said in the conversation with one report's author, oldest first; never notes. */
    List<Message> withReport(UUID report) {
        return newest(
                report, "m.report = :about", "m.id in (select r.message from Recipient r where r.report = :about)");
    }

    /** Everything said about an issue, also through merges and by the reports behind it now, oldest first. */
    List<Message> ofIssue(long root) {
        return newest(root, "m.issue in (select i.number from Issue i where i.root = :about)", """
                        m.report in (select f.currentReport from Finding f, Issue i
                        where i.root = :about and f.issue = i.number and f.currentReport is not null)""");
    }

    /** One question each: asked for both at once, a database reads every message there is. */
    private List<Message> newest(Object about, String... which) {
        return Stream.of(which)
                .flatMap(one -> newest(one, about).stream())
                .distinct()
                .sorted(comparing(Message::at).thenComparing(Message::id).reversed())
                .limit(LONGEST_THREAD)
                .toList()
                .reversed();
    }

    private List<Message> newest(String which, Object about) {
        return database.createQuery(
                        "select m from Message m where " + which + " order by m.at desc, m.id desc", Message.class)
                .setParameter("about", about)
                .setMaxResults(LONGEST_THREAD)
                .getResultList();
    }
}
