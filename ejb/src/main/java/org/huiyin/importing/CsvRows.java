package org.huiyin.importing;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values parted by a delimiter (RFC 4180): quotes, doubled quotes, line ends within quotes, either kind of line end. */
final class CsvRows implements Rows {

    static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    private final PushbackReader in;
    private final char delimiter;
    private final Bounds bounds;
    private final List<String> header;
    private long number;

    CsvRows(Reader in, char delimiter, Bounds bounds) throws IOException {
        this.in = new PushbackReader(in);
        this.delimiter = delimiter;
        this.bounds = bounds;
        var first = line();
        this.header =
                first == null ? List.of() : first.stream().map(String::strip).toList();
    }

    /** The delimiter that stands in the first line most often, outside of quotes. */
    static char delimiterOf(String line) {
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS) {
            long times = countOutside(line, candidate);
            if (times > most) {
                best = candidate;
                most = times;
            }
        }
        return best;
    }

    private static long countOutside(String line, char wanted) {
        long times = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted = (c == '"') != quoted;
            times += !quoted && c == wanted ? 1 : 0;
        }
        return times;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (var cells = line(); cells != null; cells = line()) {
            number++;
            if (number > bounds.rows()) {
                throw new UnreadableFile("rows");
            }
            if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                return new Row(number, cells);
            }
        }
        return null;
    }

    private @Nullable List<String> line() throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        in.unread(c);
        var cells = new ArrayList<String>();
        while (cell(cells)) {
            if (cells.size() > bounds.columns()) {
                throw new UnreadableFile("columns");
            }
        }
        return cells;
    }

    /** True where another cell of the same line follows. */
    private boolean cell(List<String> cells) throws IOException {
        var text = new StringBuilder();
        int c = in.read();
        boolean quoted = c == '"';
        c = quoted ? quoted(text) : c;
        while (c >= 0 && c != delimiter && c != '\n' && c != '\r') {
            append(text, c);
            c = in.read();
        }
        if (c == '\r') {
            c = in.read();
            if (c >= 0 && c != '\n') {
                in.unread(c);
            }
            cells.add(text.toString());
            return false;
        }
        cells.add(text.toString());
        return c == delimiter;
    }

    /** Up to the closing quote; gives back what stands behind it. */
    private int quoted(StringBuilder text) throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '"') {
                int behind = in.read();
                if (behind != '"') {
                    return behind;
                }
            }
            append(text, c);
        }
        return -1;
    }

    private void append(StringBuilder text, int c) {
        if (text.length() >= bounds.cell()) {
            throw new UnreadableFile("cell");
        }
        text.append((char) c);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
