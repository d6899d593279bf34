package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.finding.PersonOfIssue;
import org.huiyin.notice.NoticeRows.Written;
import org.huiyin.people.Persons;
import org.huiyin.reach.Reach;
import org.huiyin.reach.Way;
import org.jspecify.annotations.Nullable;

/**
 * Writes down one event for many people: one notice a person, and for every other way in that the person has a row that
 * points to it. So nobody is told again when they are separated.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Telling {

    private final NoticeRows rows;
    private final OutboxRows outbox;
    private final NoticeWriter writer;
    private final Reach reach;
    private final Persons persons;
    private final NoticeSettings settings;
    private final Clock clock;

    @Inject
    Telling(
            NoticeRows rows,
            OutboxRows outbox,
            NoticeWriter writer,
            Reach reach,
            Persons persons,
            NoticeSettings settings,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.writer = writer;
        this.reach = reach;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is told: {@code issue} is null where it belongs to none. */
    record News(NoticeKind kind, String subject, @Nullable Long issue) {}

    /** Writes what is missing, for a bounded number of people; returns whether there are more. */
    boolean tell(News news, Collection<PersonOfIssue> everybody) {
        var written = rows.writtenAbout(news.kind(), news.subject());
        var missing = persons(everybody).stream()
                .filter(same -> same.stream().anyMatch(one -> isOwed(one, written)))
                .toList();
        var step = missing.subList(0, Math.min(Owing.STEP, missing.size()));
        var ways = reach.to(step.stream().map(Telling::main).toList());
        step.forEach(same -> tell(news, same, written, ways));
        rows.flush();
        return missing.size() > step.size();
    }

    /** Whether somebody of them has nothing written that tells them, or told them. */
    boolean isAnybodyMissing(News news, Collection<PersonOfIssue> everybody) {
        var written = rows.writtenAbout(news.kind(), news.subject());
        return everybody.stream().anyMatch(one -> isOwed(one, written));
    }

    private void tell(News news, List<PersonOfIssue> same, Map<String, Written> written, Map<UUID, Way> ways) {
        var main = main(same);
        var standing = standing(main, written);
        var way = Objects.requireNonNull(ways.get(main.reporter()));
        var notice = standing.orElseGet(() -> writeOrRenew(news, main, written.get(key(main)), way));
        same.stream()
                .filter(one -> isOwed(one, written) && (standing.isPresent() || !one.equals(main)))
                .forEach(one -> pointTo(notice, news, one, written.get(key(one))));
    }

    private UUID writeOrRenew(News news, PersonOfIssue to, @Nullable Written cancelled, Way way) {
        if (cancelled == null) {
            return writer.write(owed(news, to), way.planned());
        }
        rows.find(cancelled.id())
                .map(Notice::card)
                .ifPresent(card -> outbox.retry(
                        card, clock.instant().plus(settings.policy().undo())));
        return cancelled.id();
    }

    private void pointTo(UUID notice, News news, PersonOfIssue one, @Nullable Written cancelled) {
        if (cancelled == null) {
            writer.writeToldThrough(owed(news, one), notice);
        } else {
            rows.find(cancelled.id()).map(Notice::card).ifPresent(card -> outbox.toldThrough(card, notice));
        }
    }

    /** The notice by which one of the person's reporters is told already: those behind the issue now, or any other. */
    private Optional<UUID> standing(PersonOfIssue one, Map<String, Written> written) {
        return same(one.reporter()).stream()
                .map(reporter -> written.get(Person.reporter(reporter).toString()))
                .flatMap(row -> Optional.ofNullable(row).flatMap(found -> tellingOf(found, written)).stream())
                .findFirst();
    }

    /** The notice that tells, or told: the row itself, or the one it points to. */
    private static Optional<UUID> tellingOf(Written row, Map<String, Written> written) {
        if (!row.isCancelledByMachine()) {
            return Optional.of(row.id());
        }
        return Optional.ofNullable(row.through()).filter(through -> isAlive(through, written));
    }

    private static boolean isAlive(UUID notice, Map<String, Written> written) {
        return written.values().stream().anyMatch(row -> row.id().equals(notice) && !row.isCancelledByMachine());
    }

    private Set<UUID> same(UUID reporter) {
        return persons.reportersOf(reporter);
    }

    /** A notice that only the machine cancelled is owed again when its reason is gone, such as a merge undone. */
    private static boolean isOwed(PersonOfIssue one, Map<String, Written> written) {
        var row = written.get(key(one));
        return row == null || tellingOf(row, written).isEmpty();
    }

    /** Those who are the same person, together. */
    private List<List<PersonOfIssue>> persons(Collection<PersonOfIssue> everybody) {
        var same = persons.reportersOf(
                everybody.stream().map(PersonOfIssue::reporter).toList());
        var grouped = new LinkedHashMap<Set<UUID>, List<PersonOfIssue>>();
        everybody.forEach(one -> grouped.computeIfAbsent(
                        same.getOrDefault(one.reporter(), Set.of(one.reporter())), all -> new ArrayList<>())
                .add(one));
        return List.copyOf(grouped.values());
    }

    /** Who wants to be told goes first, then who reported last. */
    private static PersonOfIssue main(List<PersonOfIssue> same) {
        return same.stream()
                .max(Comparator.comparing(PersonOfIssue::tellMe)
                        .thenComparing(one -> one.report().toString()))
                .orElseThrow();
    }

    private static Notice.Owed owed(News news, PersonOfIssue to) {
        return new Notice.Owed(
                news.kind(),
                news.subject(),
                Person.reporter(to.reporter()),
                news.issue(),
                to.report(),
                to.locale(),
                "");
    }

    private static String key(PersonOfIssue one) {
        return Person.reporter(one.reporter()).toString();
    }
}
