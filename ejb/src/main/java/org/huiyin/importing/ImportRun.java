package org.huiyin.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.huiyin.intake.ManyReports;

/**
 * Brings one file in, step by step, outside of any transaction of its own. Begun again after a crash it goes on behind the
 * last step that was kept.
 */
@ApplicationScoped
class ImportRun {

    private static final System.Logger LOG = System.getLogger(ImportRun.class.getName());
    private static final int STEP = 500;

    private final ImportRows imports;
    private final Shelf shelf;
    private final Keeping keeping;
    private final ManyReports reports;
    private final Clock clock;

    @Inject
    ImportRun(ImportRows imports, Shelf shelf, Keeping keeping, ManyReports reports, Clock clock) {
        this.imports = imports;
        this.shelf = shelf;
        this.keeping = keeping;
        this.reports = reports;
        this.clock = clock;
    }

    void run(UUID id, LongConsumer progress) {
        var card = imports.card(id);
        try (var rows = shelf.open(card)) {
            var translation = translation(card, rows);
            var seen = new Seen();
            skip(rows, card.done(), translation, seen);
            for (var step = Step.read(rows, translation, seen, STEP);
                    !step.isEmpty() && keeping.keep(id, step, translation);
                    step = Step.read(rows, translation, seen, STEP)) {
                progress.accept(step.last());
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
            var translation = translation(card, rows);
            var step = Step.read(rows, translation, new Seen(), most);
            var outcome = reports.check(step.good());
            var remarks = step.remarks(outcome, translation);
            return new Trial(step.progress(outcome, remarks), remarks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Trial(ImportFile.Progress progress, List<Remark> remarks) {}

    private static Translation translation(ImportCard card, Rows rows) {
        return new Translation(rows.header(), card.mapping(), card.source(), ZoneId.of(card.zone()));
    }

    /** To the first row that was not looked at. */
    private static void skip(Rows rows, long done, Translation translation, Seen seen) throws IOException {
        for (long at = 0; at < done; ) {
            var row = rows.next();
            if (row == null) {
                return;
            }
            at = row.number();
            translation.givenId(row).ifPresent(seen::again);
        }
    }
}
