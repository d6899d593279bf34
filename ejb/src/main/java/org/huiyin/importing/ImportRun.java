package org.huiyin.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.huiyin.intake.ManyReports;
import org.jspecify.annotations.Nullable;

/**
 * Brings one file in, step by step, outside of any transaction of its own. Each step is kept before its progress is: begun
 * again after a crash it meets rows that are there already, and they change nothing.
 */
@ApplicationScoped
class ImportRun {

    private static final System.Logger LOG = System.getLogger(ImportRun.class.getName());
    private static final int STEP = 500;

    private final ImportRows imports;
    private final Shelf shelf;
    private final ManyReports reports;
    private final Clock clock;

    @Inject
    ImportRun(ImportRows imports, Shelf shelf, ManyReports reports, Clock clock) {
        this.imports = imports;
        this.shelf = shelf;
        this.reports = reports;
        this.clock = clock;
    }

    void run(UUID id, LongConsumer progress) {
        var card = imports.card(id);
        try (var rows = shelf.open(card)) {
            var translation = translation(card, rows);
            boolean wanted = skip(rows, card.done());
            while (wanted && step(id, rows, translation, progress)) {
                wanted = imports.card(id).state() == ImportState.RUNNING;
            }
            imports.end(id, ImportState.DONE, null, clock);
        } catch (UnreadableFile e) {
            imports.end(id, ImportState.FAILED, e.reason(), clock);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "Import " + id + " could not be read", e);
            imports.end(id, ImportState.FAILED, "disk", clock);
        }
        if (imports.card(id).state().isOver()) {
            shelf.drop(id);
        }
    }

    /** What would become of the first rows. */
    Trial trial(ImportCard card, int most) {
        try (var rows = shelf.open(card)) {
            var step = read(rows, translation(card, rows), most);
            var outcome = reports.check(step.good());
            var faults = new ArrayList<>(step.faults());
            faults.addAll(refused(outcome, step, translation(card, rows)));
            return new Trial(step.last(), outcome.kept(), outcome.known(), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Trial(long rows, int fresh, int known, List<Fault> faults) {}

    private static Translation translation(ImportCard card, Rows rows) {
        return new Translation(rows.header(), card.mapping(), card.source(), ZoneId.of(card.zone()));
    }

    /** To the first row that was not looked at; false where there is none. */
    private static boolean skip(Rows rows, long done) throws IOException {
        long at = 0;
        while (at < done) {
            var row = rows.next();
            if (row == null) {
                return false;
            }
            at = row.number();
        }
        return true;
    }

    private boolean step(UUID id, Rows rows, Translation translation, LongConsumer progress) throws IOException {
        var step = read(rows, translation, STEP);
        if (step.last() == 0) {
            return false;
        }
        var outcome = reports.keep(step.good());
        var faults = new ArrayList<>(step.faults());
        faults.addAll(refused(outcome, step, translation));
        progress.accept(step.last());
        return imports.progress(id, step.last(), outcome.kept(), outcome.known(), faults);
    }

    /** @param last the number of the last row that was read; 0 where there was none */
    private record Step(List<Row> rows, List<ManyReports.One> good, List<Fault> faults, long last) {

        @Nullable Row row(long number) {
            return rows.stream()
                    .filter(row -> row.number() == number)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static Step read(Rows rows, Translation translation, int most) throws IOException {
        var read = new ArrayList<Row>();
        var good = new ArrayList<ManyReports.One>();
        var faults = new ArrayList<Fault>();
        while (read.size() < most) {
            var row = rows.next();
            if (row == null) {
                break;
            }
            read.add(row);
            try {
                good.add(translation.report(row));
            } catch (Translation.Wrong wrong) {
                faults.add(fault(row, wrong.field(), wrong.getMessage(), translation));
            }
        }
        return new Step(read, good, faults, read.isEmpty() ? 0 : read.getLast().number());
    }

    private static List<Fault> refused(ManyReports.Outcome outcome, Step step, Translation translation) {
        var faults = new ArrayList<Fault>();
        outcome.refused().forEach((number, error) -> {
            var row = step.row(number);
            if (row != null) {
                faults.add(fault(row, translation.fieldOf(error), error.key(), translation));
            }
        });
        return faults;
    }

    private static Fault fault(Row row, Field field, @Nullable String code, Translation translation) {
        return new Fault(
                row.number(), translation.columnOf(field), code == null ? "" : code, translation.excerpt(row, field));
    }
}
