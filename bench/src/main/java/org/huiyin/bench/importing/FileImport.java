package org.huiyin.bench.importing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.huiyin.bench.Figures;

/**
 * Brings a large file in over the pages, as a lead does: uploads it, confirms what its columns mean, and looks until every
 * row is kept; then watches for a while how understanding goes on.
 */
public final class FileImport {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final String NEW = "New";
    private static final String WAITING = "Waiting to be understood";

    private final Plan plan;
    private final Supplier<Duration> spent;

    /**
     * @param email of an administrator or a lead
     * @param watch how long to look at the understanding
     */
    public record Plan(URI url, String email, String password, int rows, long seed, Duration watch) {}

    /** @param spent processor time of the server so far */
    public FileImport(Plan plan, Supplier<Duration> spent) {
        this.plan = plan;
        this.spent = spent;
    }

    public void run(Figures figures) throws IOException, InterruptedException {
        var file = Files.createTempFile("reviews", ".csv");
        try {
            new ReviewFile(plan.seed(), Long.toString(System.currentTimeMillis(), 36)).write(file, plan.rows());
            figures.put("import.rows", plan.rows());
            figures.put("import.file_mb", Files.size(file) / 1e6);
            var desk = Desk.of(plan.url(), plan.email(), plan.password());
            var uploading = new Watch();
            var page = desk.upload(file);
            uploading.put(figures, "upload");
            keep(desk, page, figures);
            understand(desk, page, figures);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void keep(Desk desk, String page, Figures figures) throws IOException, InterruptedException {
        var watch = new Watch();
        desk.send(page, meaning());
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var seen = desk.look(page); Desk.number(seen, NEW) < plan.rows(); seen = desk.look(page)) {
            if (System.nanoTime() > end || !seen.contains("Importing")) {
                throw new IllegalStateException("Kept only " + Desk.number(seen, NEW));
            }
            Thread.sleep(LOOK.toMillis());
        }
        figures.put("import.kept_per_second", plan.rows() / watch.seconds());
        watch.put(figures, "kept");
    }

    private void understand(Desk desk, String page, Figures figures) throws IOException, InterruptedException {
        var watch = new Watch();
        long before = Desk.number(desk.look(page), WAITING);
        Thread.sleep(plan.watch().toMillis());
        long after = Desk.number(desk.look(page), WAITING);
        figures.put("import.still_to_understand", after);
        figures.put("import.understood_per_second", (before - after) / watch.seconds());
        watch.put(figures, "watched");
    }

    /** What the columns of {@link ReviewFile} mean, as the form asks. */
    private static Map<String, String> meaning() {
        var form = new LinkedHashMap<String, String>();
        form.put("column-external_id", "评价编号");
        form.put("column-author_id", "用户ID");
        form.put("column-author_name", "买家昵称");
        form.put("column-text", "评价内容");
        form.put("column-created_at", "评价时间");
        form.put("column-rating", "评分");
        form.put("column-product", "宝贝名称");
        form.put("column-order", "订单编号");
        form.put("source", "taobao");
        form.put("zone", "Asia/Shanghai");
        form.put("do", "start");
        return form;
    }

    /** What has passed since it was made. */
    private final class Watch {

        private final long start = System.nanoTime();
        private final Duration before = spent.get();

        double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }

        void put(Figures figures, String name) {
            figures.put("import." + name + "_seconds", seconds());
            figures.put(
                    "import." + name + "_processor_seconds",
                    spent.get().minus(before).toMillis() / 1e3);
        }
    }
}
