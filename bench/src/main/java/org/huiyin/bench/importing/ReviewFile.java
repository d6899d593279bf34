package org.huiyin.bench.importing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.huiyin.bench.load.Voices;

/** An export of reviews as the console of a shop writes it, with everything it says of each. */
final class ReviewFile {

    static final String HEADER = "评价编号,用户ID,买家昵称,评价内容,评价时间,评分,宝贝名称,订单编号";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final Instant LAST = Instant.parse("2026-11-01T00:00:00Z");
    private static final int SECONDS_BETWEEN = 40;
    private static final int PRODUCTS = 300;

    private final Voices voices;
    private final RandomGenerator random;
    private final String mark;

    /** @param mark makes the rows of one run new to the product */
    ReviewFile(long seed, String mark) {
        this.voices = new Voices(seed);
        this.random = new SplittableRandom(seed);
        this.mark = mark;
    }

    void write(Path file, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\r\n");
            for (int number = 0; number < rows; number++) {
                row(out, number, LAST.minusSeconds((long) (rows - number) * SECONDS_BETWEEN));
            }
        }
    }

    private void row(Writer out, int number, Instant at) throws IOException {
        int buyer = random.nextInt(number + 1);
        out.write("R" + mark + number + ",u" + mark + buyer + ",买***" + buyer % 10 + ",\""
                + voices.words().replace("\"", "\"\"") + "\"," + TIME.format(at) + "," + (1 + random.nextInt(5))
                + "星,商品"
                + random.nextInt(PRODUCTS) + ",T" + mark + number + "\r\n");
    }
}
