package org.huiyin.web.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.importing.Remark;

/** What there is to say of rows, for a spreadsheet: nothing in it is taken for a formula. */
final class RemarksCsv {

    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private RemarksCsv() {}

    /** @param remarks the next ones behind that row; none at the end */
    static void write(
            OutputStream out, List<String> header, LongFunction<List<Remark>> remarks, Function<Remark, String> why)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(MARK).append(line(header.stream()));
        for (var some = remarks.apply(0);
                !some.isEmpty();
                some = remarks.apply(some.getLast().row())) {
            for (var remark : some) {
                writer.append(line(Stream.of(
                        Long.toString(remark.row()),
                        remark.column(),
                        why.apply(remark),
                        remark.excerpt(),
                        remark.report() == null ? "" : remark.report())));
            }
        }
        writer.flush();
    }

    private static String line(Stream<String> cells) {
        return cells.map(RemarksCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
