package org.huiyin.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The files, the remarks about their rows and the saved meanings of columns. */
@ApplicationScoped
@Transactional
class ImportRows {

    private static final int MOST_SHOWN = 100;

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final History history;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ImportRows(History history) {
        this.history = history;
    }

    List<ImportCard> newest() {
        return database.createQuery("select f from ImportFile f order by f.uploadedAt desc", ImportFile.class)
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(ImportFile::card)
                .toList();
    }

    List<UUID> running() {
        return database.createQuery("select f.id from ImportFile f where f.state = :running", UUID.class)
                .setParameter("running", ImportState.RUNNING)
                .getResultList();
    }

    void add(ImportFile file) {
        database.persist(file);
        database.flush();
    }

    ImportCard card(UUID id) {
        return ask(id, ImportFile::card);
    }

    <T> T ask(UUID id, Function<ImportFile, T> question) {
        return question.apply(find(id).orElseThrow(() -> new Refusal.NotFound("importing.not-found")));
    }

    /** Alone with the row, until the transaction is over. */
    void change(UUID id, Consumer<ImportFile> change) {
        change.accept(Optional.ofNullable(database.find(ImportFile.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal.NotFound("importing.not-found")));
    }

    void start(UUID id, Caller by, Instant at) {
        change(id, file -> file.start(at));
        history.record(by.actor(), Change.of("importing", id, "begun", null, null));
    }

    /** Whether the file is being brought in; nobody stops it before this transaction is over. */
    boolean holdRunning(UUID id) {
        return Optional.ofNullable(database.find(ImportFile.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(ImportFile::isRunning)
                .isPresent();
    }

    /** What one step has brought. */
    void progress(UUID id, ImportFile.Progress more, List<Remark> remarks) {
        change(id, file -> file.progress(more));
        remarks.forEach(remark -> database.persist(new RemarkRow(id, remark)));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void end(UUID id, ImportState how, @Nullable String reason, Clock clock) {
        var now = clock.instant();
        change(id, file -> file.end(how, reason, now));
    }

    List<Remark> remarks(UUID id, long after, int limit) {
        return database.createQuery(
                        "select f from RemarkRow f where f.file = :file and f.row > :after order by f.row",
                        RemarkRow.class)
                .setParameter("file", id)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(RemarkRow::remark)
                .toList();
    }

    List<SavedMapping> saved() {
        return database.createQuery("select m from SavedMapping m order by m.name", SavedMapping.class)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    void save(String name, Mapping mapping, String by, Instant at) {
        var row = Optional.ofNullable(database.find(SavedMapping.class, name)).orElseGet(() -> {
            var fresh = new SavedMapping(name);
            database.persist(fresh);
            return fresh;
        });
        row.means(mapping, by, at);
    }

    private Optional<ImportFile> find(UUID id) {
        return Optional.ofNullable(database.find(ImportFile.class, id));
    }
}
