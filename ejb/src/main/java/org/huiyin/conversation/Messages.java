package org.huiyin.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
        return database.createQuery("""
                        select m from Message m where m.report = :report
                        or exists (select r from Recipient r where r.message = m.id and r.report = :report)
                        order by m.at desc, m.id desc""", Message.class)
                .setParameter("report", report)
                .setMaxResults(LONGEST_THREAD)
                .getResultList()
                .reversed();
    }

    /** Everything said about an issue, also through merges and by the reports behind it now, oldest first. */
    List<Message> ofIssue(long root) {
        return database.createQuery("""
                        select m from Message m
                        where m.issue in (select i.number from Issue i where i.root = :root)
                        or m.report in (select f.currentReport from Finding f, Issue i
                                        where i.root = :root and f.issue = i.number and f.currentReport is not null)
                        order by m.at desc, m.id desc""", Message.class)
                .setParameter("root", root)
                .setMaxResults(LONGEST_THREAD)
                .getResultList()
                .reversed();
    }
}
