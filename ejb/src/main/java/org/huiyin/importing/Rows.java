package org.huiyin.importing;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one after the other; never all of them at once. */
sealed interface Rows extends AutoCloseable permits CsvRows, NdjsonRows, XlsxRows {

    List<String> header();

    /** Null at the end. */
    @Nullable Row next() throws IOException;

    @Override
    void close() throws IOException;
}
