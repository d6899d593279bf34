package org.huiyin.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.intake.ManyReports;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.task.Worker;
import org.jspecify.annotations.Nullable;

/** The door to files of reviews: bring one, say what its columns mean, try it, let it in, stop it, see what was wrong. */
@ApplicationScoped
@Transactional
public class Imports {

    /** How many rows a trial looks at. */
    public static final int TRIAL = 5000;

    private static final int PREVIEW = 5;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 29;
    private static final int LONGEST_SAVED = 100;
    private static final int REMARKS = 1000;

    private final ImportRows imports;
    private final Shelf shelf;
    private final ImportRun run;
    private final ManyReports reports;
    private final Worker worker;
    private final History history;
    private final String usualZone;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Imports(
            ImportRows imports,
            Shelf shelf,
            ImportRun run,
            ManyReports reports,
            Worker worker,
            History history,
            @ConfigProperty(name = "huiyin.time-zone", defaultValue = "Asia/Shanghai") String usualZone,
            Ids ids,
            Clock clock) {
        this.imports = imports;
        this.shelf = shelf;
        this.run = run;
        this.reports = reports;
        this.worker = worker;
        this.history = history;
        this.usualZone = usualZone;
        this.ids = ids;
        this.clock = clock;
    }

    public List<ImportCard> all(Caller by) {
        need(by);
        return imports.newest();
    }

    public ImportCard find(UUID id, Caller by) {
        need(by);
        return imports.card(id);
    }

    /** How many rows of all files nobody has understood yet. */
    public long waiting() {
        return reports.countWaiting();
    }

    /** Keeps the bytes on disk and looks through them; refuses what cannot be read, or not safely. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public ImportCard upload(String name, InputStream in, Caller by) {
        need(by);
        var id = ids.next();
        var called = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        try {
            var look = shelf.keep(id, called, in);
            imports.add(new ImportFile(id, called, look, usualZone, by.actor(), clock.instant()));
            return imports.card(id);
        } catch (UnreadableFile e) {
            throw Refusal.Invalid.field("/file", e.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first rows as they stand in the file. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<List<String>> preview(ImportCard card, Caller by) {
        need(by);
        if (card.state() != ImportState.UPLOADED) {
            return List.of();
        }
        try (var rows = shelf.open(card)) {
            var first = new ArrayList<List<String>>();
            for (var row = rows.next(); row != null && first.size() < PREVIEW; row = rows.next()) {
                first.add(row.cells());
            }
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what the columns mean; can be said again until it begins. */
    public ImportCard means(UUID id, String source, String zone, Mapping mapping, Caller by) {
        need(by);
        var card = imports.card(id);
        var checks = new Checks();
        var from = checks.text(source, "/source", LONGEST_SOURCE);
        checks.require(isZone(zone), "/zone", "importing.zone");
        checks.require(mapping.columnOf(Field.TEXT).isPresent(), "/text", "importing.text-needed");
        checks.require(mapping.fits(card.header()), "/text", "importing.columns");
        checks.done();
        imports.change(id, file -> file.means(from, zone, mapping));
        return imports.card(id);
    }

    /** What would become of the first {@value #TRIAL} rows. Keeps nothing. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Result trial(UUID id, Caller by) {
        need(by);
        var trial = run.trial(imports.card(id), TRIAL);
        return new Result(trial.progress(), trial.remarks());
    }

    /**
     * What would become of the rows that were tried.
     *
     * @param remarks what there would be to say of them, in their order
     */
    public record Result(long rows, int fresh, int known, int changed, int faulty, List<Remark> remarks) {

        public Result {
            remarks = List.copyOf(remarks);
        }

        Result(ImportFile.Progress progress, List<Remark> remarks) {
            this(progress.reached(), progress.kept(), progress.known(), progress.changed(), progress.faulty(), remarks);
        }
    }

    /** Begins, and returns at once. One file at a time. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void start(UUID id, Caller by) {
        need(by);
        imports.start(id, by, clock.instant());
        begin(id);
    }

    /** Stops after the step that is being done; what was kept stays. */
    public void cancel(UUID id, Caller by) {
        need(by);
        var now = clock.instant();
        imports.change(id, file -> file.end(ImportState.CANCELLED, null, now));
        history.record(by.actor(), Change.of("importing", id, "cancelled", null, null));
    }

    /** Goes on with files whose process died, or that waited for another one. Called by the timetable. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void resume() {
        imports.running().forEach(this::begin);
    }

    /** Rows that could not be kept or say something else by now, from behind that one on. */
    public List<Remark> remarks(UUID id, long after, Caller by) {
        need(by);
        return imports.remarks(id, after, REMARKS);
    }

    public Map<String, Mapping> saved(Caller by) {
        need(by);
        var saved = new LinkedHashMap<String, Mapping>();
        imports.saved().forEach(row -> saved.put(row.name(), row.mapping()));
        return saved;
    }

    /** Keeps what the columns mean for the next file; what had that name before is replaced. */
    public void save(@Nullable String name, Mapping mapping, Caller by) {
        need(by);
        var checks = new Checks();
        var called = checks.text(name, "/save", LONGEST_SAVED);
        checks.done();
        imports.save(called, mapping, by.actor().name(), clock.instant());
    }

    private void begin(UUID id) {
        var card = imports.card(id);
        try {
            worker.start("import", card.total(), card.uploadedBy(), progress -> run.run(id, progress));
        } catch (Refusal.Conflict another) {
            // One is being brought in already; this one has its turn at the next resume.
        }
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void need(Caller by) {
        by.need(Role.LEAD);
    }
}
