package org.huiyin.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.huiyin.testing.RunningHuiyin;
import org.huiyin.web.Administrator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of a file, and again in the middle of a newer one: it goes on by itself, and no row is lost or there twice. */
class ImportKillIT {

    private static final int ROWS = 6_000;
    /** Of the newer file every third row says something else. */
    private static final int CHANGED = ROWS / 3;

    @TempDir
    Path folder;

    private RunningHuiyin huiyin;
    private Administrator admin;

    @BeforeEach
    void prepare() {
        huiyin = RunningHuiyin.in(folder.resolve("data")).prepare();
    }

    @Test
    void everyRowIsOneReportAndEveryChangeOneMessage() throws SQLException {
        try (var started = huiyin.start()) {
            admin = Administrator.settingUp(huiyin);
            var first = begin(file(row -> "第" + row + "个保温杯漏水"));
            killIn(first, Figures::kept);
            assertThat(finished(first)).isEqualTo(Figures.done(ROWS, 0, 0));

            var newer = begin(file(row -> "第" + row + "个保温杯" + (row % 3 == 0 ? "修好了" : "漏水")));
            killIn(newer, Figures::changed);
            assertThat(finished(newer)).isEqualTo(Figures.done(0, ROWS - CHANGED, CHANGED));

            started.stop();
            assertThat(one("select count(*) from report")).isEqualTo(ROWS);
            assertThat(one("select count(distinct text) from report where text like '%漏水'"))
                    .isEqualTo(ROWS);
            assertThat(one("select count(*) from message where kind = 'REPLY'")).isEqualTo(CHANGED);
            assertThat(one("select count(distinct text) from message where text like '(改为)%修好了'"))
                    .isEqualTo(CHANGED);
        }
    }

    private record Figures(String state, long rows, long kept, long known, long changed) {

        static Figures done(long kept, long known, long changed) {
            return new Figures("Done", ROWS, kept, known, changed);
        }
    }

    private Figures figures(String path) {
        var page = admin.page(path);
        var state = Pattern.compile("<span class=\"tag [^\"]*\">([^<]+)").matcher(page);
        return new Figures(
                state.find() ? state.group(1) : "",
                number(page, "Rows"),
                number(page, "New"),
                number(page, "Known"),
                number(page, "Changed since"));
    }

    private interface Words {
        String of(int row);
    }

    private static String file(Words words) {
        var file = new StringBuilder("评价编号,评价内容\n");
        for (int row = 0; row < ROWS; row++) {
            file.append('R').append(row).append(',').append(words.of(row)).append('\n');
        }
        return file.toString();
    }

    /** The page of the file that is being brought in. */
    private String begin(String csv) {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"reviews.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
        var page = admin.submit("/imports", "multipart/form-data; boundary=b", body);
        return admin.press(page, "column-external_id=评价编号&column-text=评价内容&source=taobao&zone=Asia/Shanghai&do=start");
    }

    /** As soon as some of it was counted there, and before all of it was. */
    private void killIn(String page, ToLongFunction<Figures> counted) {
        var seen = Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> figures(page), now -> counted.applyAsLong(now) > 0);
        huiyin.kill();
        assertThat(seen.rows()).isLessThan(ROWS);
        huiyin.start();
    }

    private Figures finished(String page) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofSeconds(90))
                .until(() -> figures(page), seen -> !seen.state().equals("Importing"));
    }

    private static long number(String page, String beside) {
        var found = Pattern.compile("<dt>" + beside + "</dt><dd>([\\d,]+)").matcher(page);
        return found.find() ? Long.parseLong(found.group(1).replace(",", "")) : 0;
    }

    private long one(String query) throws SQLException {
        var url = "jdbc:h2:file:" + huiyin.data().resolve("db/huiyin");
        try (var connection = DriverManager.getConnection(url, "huiyin", "");
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
