package org.huiyin.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.intake.ManyReports;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a file, read and made into reports as far as that goes.
 *
 * @param rows by number
 * @param last the number of the last row that was read; 0 where there was none
 */
record Step(Map<Long, Row> rows, List<ManyReports.One> good, List<Remark> remarks, long last) {

    static Step read(Rows rows, Translation translation, Seen seen, int most) throws IOException {
        var read = new HashMap<Long, Row>();
        var good = new ArrayList<ManyReports.One>();
        var remarks = new ArrayList<Remark>();
        long last = 0;
        while (read.size() < most) {
            var row = rows.next();
            if (row == null) {
                break;
            }
            last = row.number();
            read.put(last, row);
            try {
                var one = translation.report(row);
                boolean again = translation.givenId(row).filter(seen::again).isPresent();
                good.add(again ? one.again() : one);
            } catch (Translation.Wrong wrong) {
                remarks.add(fault(row, wrong.field(), wrong.getMessage(), translation));
            }
        }
        return new Step(read, good, remarks, last);
    }

    boolean isEmpty() {
        return last == 0;
    }

    /** Everything there is to say of these rows, in their order. */
    List<Remark> remarks(ManyReports.Outcome outcome, Translation translation) {
        var refused = outcome.refused().entrySet().stream().flatMap(entry -> {
            var row = rows.get(entry.getKey());
            var error = entry.getValue();
            return row == null
                    ? Stream.empty()
                    : Stream.of(fault(row, translation.fieldOf(error), error.key(), translation));
        });
        var changed = outcome.reworded().stream()
                .map(reworded -> new Remark(
                        reworded.number(),
                        translation.columnOf(Field.TEXT),
                        Remark.CHANGED,
                        "",
                        reworded.report().reference()));
        return Stream.of(remarks.stream(), refused, changed)
                .flatMap(some -> some)
                .sorted(Comparator.comparingLong(Remark::row))
                .toList();
    }

    ImportFile.Progress progress(ManyReports.Outcome outcome, List<Remark> all) {
        int faulty = (int) all.stream().filter(Remark::isFault).count();
        return new ImportFile.Progress(
                last, outcome.kept(), outcome.known(), outcome.reworded().size(), faulty);
    }

    private static Remark fault(Row row, Field field, @Nullable String code, Translation translation) {
        return new Remark(
                row.number(),
                translation.columnOf(field),
                code == null ? "" : code,
                translation.excerpt(row, field),
                null);
    }
}
