package org.huiyin.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.huiyin.bench.Figures;

/** What a person would read. */
final class Printed {

    private Printed() {}

    static String of(Result result) {
        var bytes = new ByteArrayOutputStream();
        result.put(new Figures(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
