package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.reach.Way;
import org.jspecify.annotations.Nullable;

/** Notices as they are written and found. What the postman does with them is in {@link OutboxRows}. */
@ApplicationScoped
class NoticeRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private static final Set<NoticeKind> ONCE = Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::isOncePerPerson)
            .collect(Collectors.toUnmodifiableSet());

    void add(Notice notice) {
        database.persist(notice);
    }

    void flush() {
        database.flush();
    }

    Optional<Notice> find(UUID id) {
        return Optional.ofNullable(database.find(Notice.class, id));
    }

    Optional<Notice> byToken(String hash) {
        return database.createQuery("select n from Notice n where n.tokenHash = :hash", Notice.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** When the newest of a kind was written. */
    Optional<Instant> newest(NoticeKind kind) {
        return database.createQuery("select max(n.createdAt) from Notice n where n.kind = :kind", Instant.class)
                .setParameter("kind", kind)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    Optional<Notice> byMessageId(String messageId) {
        return database.createQuery("select n from Notice n where n.messageId = :id", Notice.class)
                .setParameter("id", messageId)
                .getResultStream()
                .findFirst();
    }

    /** By the name that the message got on that channel. */
    Optional<Notice> bySentAs(String channel, String name) {
        return database.createQuery(
                        "select n from Notice n where n.sentAs = :name and n.channel = :channel order by n.id desc",
                        Notice.class)
                .setParameter("name", name)
                .setParameter("channel", channel)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean exists(NoticeKind kind, String subject, Person person) {
        return !database.createQuery(
                        "select n.id from Notice n where n.kind = :kind and n.subject = :subject and n.person = :person",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("person", person.toString())
                .getResultList()
                .isEmpty();
    }

    /** Those of the subjects about which a notice of that kind is written. */
    Set<String> subjectsOf(NoticeKind kind, Collection<String> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createQuery(
                                "select n.subject from Notice n where n.kind = :kind and n.subject in :subjects",
                                String.class)
                        .setParameter("kind", kind)
                        .setParameter("subjects", subjects)
                        .getResultList());
    }

    /** A notice that is there already, as far as it decides whether the person is still owed one. */
    record Written(
            UUID id,
            String person,
            NoticeState state,
            @Nullable String reason,
            @Nullable UUID through) {

        /** Over, and nothing will come of it. */
        boolean isCancelledByMachine() {
            return state == NoticeState.CANCELLED && !Owing.BY_PERSON.equals(reason);
        }
    }

    /** By person, everything written about a subject. */
    Map<String, Written> writtenAbout(NoticeKind kind, String subject) {
        var written = new HashMap<String, Written>();
        database.createQuery("""
                        select n.id, n.person, n.state, n.reason, n.toldThrough from Notice n
                        where n.kind = :kind and n.subject = :subject""", Object[].class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultList()
                .forEach(row -> written.put((String) row[1], written(row)));
        return written;
    }

    private static Written written(@Nullable Object[] row) {
        return new Written((UUID) row[0], (String) row[1], (NoticeState) row[2], (String) row[3], (UUID) row[4]);
    }

    /** What is written about a subject for these people. */
    List<NoticeCard> about(NoticeKind kind, String subject, Collection<Person> people) {
        return cards(database.createQuery("""
                        select n from Notice n
                        where n.kind = :kind and n.subject = :subject and n.person in :people""", Notice.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("people", words(people)));
    }

    /** What these people are told once for all of them, and was not cancelled. */
    List<NoticeCard> liveOf(Collection<Person> people) {
        return cards(database.createQuery("""
                        select n from Notice n where n.person in :people and n.kind in :kinds
                        and n.state <> org.huiyin.notice.NoticeState.CANCELLED order by n.id""", Notice.class)
                .setParameter("kinds", ONCE)
                .setParameter("people", words(people)));
    }

    /** What is to leave for these people and was not asked for, in the order in which it leaves. */
    List<NoticeCard> waitingOf(Collection<Person> people) {
        return liveOf(people).stream()
                .filter(card ->
                        card.state() == NoticeState.DUE && !card.channel().equals(Way.PAGE))
                .sorted(Comparator.comparing(NoticeCard::dueAt).thenComparing(NoticeCard::id))
                .toList();
    }

    /** What these people hear of by the notices of others. */
    List<NoticeCard> toldThroughOthers(Collection<Person> people) {
        return cards(database.createQuery("""
                        select n from Notice n where n.person in :people and n.toldThrough is not null
                        and n.state = org.huiyin.notice.NoticeState.CANCELLED order by n.id""", Notice.class).setParameter("people", words(people)));
    }

    /** As they are in the database: updates of the outbox pass by what this persistence context holds. */
    private List<NoticeCard> cards(TypedQuery<Notice> query) {
        var found = query.getResultList();
        found.forEach(database::refresh);
        return found.stream().map(Notice::card).toList();
    }

    private static List<String> words(Collection<Person> people) {
        return people.stream().map(Person::toString).toList();
    }

    /** When messages to these left or will leave, since the given moment. */
    List<Instant> messagesTo(Collection<Person> people, Instant since) {
        return database.createQuery("""
                        select n.dueAt from Notice n where n.person in :people and n.dueAt > :since
                        and n.channel <> 'page' and n.state <> org.huiyin.notice.NoticeState.CANCELLED""", Instant.class)
                .setParameter("people", words(people))
                .setParameter("since", since)
                .getResultList();
    }

    /** When notices of a kind were written for a mailbox. */
    List<Instant> writtenTo(String mailbox, NoticeKind kind, Instant since) {
        return database.createQuery("""
                        select n.createdAt from Notice n
                        where n.mailbox = :mailbox and n.kind = :kind and n.createdAt > :since""", Instant.class)
                .setParameter("mailbox", mailbox)
                .setParameter("kind", kind)
                .setParameter("since", since)
                .getResultList();
    }

    /** What is not over yet about a subject. */
    long openAbout(NoticeKind kind, String subject) {
        return database.createQuery("""
                        select count(n) from Notice n where n.kind = :kind and n.subject = :subject
                        and (n.state = org.huiyin.notice.NoticeState.DUE
                             or n.state = org.huiyin.notice.NoticeState.LEASED
                             or (n.state = org.huiyin.notice.NoticeState.UNKNOWN and n.unknowns < :most))""", Long.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("most", Outbox.MOST_UNKNOWN)
                .getSingleResult();
    }

    List<Notice> ofReport(UUID report) {
        return database.createQuery(
                        "select n from Notice n where n.report = :report order by n.createdAt", Notice.class)
                .setParameter("report", report)
                .getResultList();
    }

    /** Newest first; never more than exists for whoever asks. */
    List<Notice> page(NoticeFilter filter, NoticeScope scope, @Nullable UUID before, int limit) {
        var where = new StringBuilder("select n from Notice n where 1 = 1");
        var values = new HashMap<String, Object>();
        if (filter.kind() != null) {
            where.append(" and n.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.state() == null) {
            where.append(" and n.state <> org.huiyin.notice.NoticeState.CANCELLED");
        } else {
            where.append(" and n.state = :state");
            values.put("state", filter.state());
        }
        if (filter.issue() != null) {
            where.append(" and n.issue in (select i.number from Issue i, Issue asked");
            where.append(" where asked.number = :issue and i.root = asked.root)");
            values.put("issue", filter.issue());
        }
        if (!scope.everything()) {
            where.append(" and (").append(seen(scope, values)).append(")");
        }
        if (before != null) {
            where.append(" and n.id < :before");
            values.put("before", before);
        }
        var query = database.createQuery(where + " order by n.id desc", Notice.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** Nothing to look for is nothing that "in" could take. */
    private static String seen(NoticeScope scope, Map<String, Object> values) {
        var parts = new ArrayList<String>();
        if (!scope.workgroups().isEmpty()) {
            parts.add("n.issue in (select i.number from Issue i where i.workgroup in :workgroups)");
            values.put("workgroups", scope.workgroups());
        }
        if (!scope.kinds().isEmpty()) {
            parts.add("n.kind in :kinds");
            values.put("kinds", scope.kinds());
        }
        return parts.isEmpty() ? "1 = 0" : String.join(" or ", parts);
    }
}
