package org.huiyin.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.bench.Figures;
import org.huiyin.bench.speed.Speed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed and what is written, on files small enough to know the answers. */
class QualityTest {

    private static final List<String> REPORTS = List.of(
            "id\tgroup\ttitle\tbody",
            "1\ta\t付款之后钱扣了两次\t",
            "2\tb\t快递三天没有更新\t",
            "3\tc\t怎么开发票\t",
            "4\ta\t付款后钱被扣了两次\t",
            "5\tb\t快递三天都没有更新了\t",
            "6\td\t页面打不开\t");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Figures figures;
    private Path run;

    @BeforeEach
    void listen() {
        figures = new Figures(new PrintStream(said, true, StandardCharsets.UTF_8));
        run = folder.resolve("run.tsv");
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private double figure(String name) {
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void laterReportsFindTheirEarlierMates() throws IOException {
        new Retrieval(file("reports.tsv", REPORTS), true, null, run, true, false).measure(figures);

        assertThat(figure("queries")).isEqualTo(2);
        assertThat(figure("R@1")).isEqualTo(1);
        assertThat(figure("MAP")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("MoreLikeThis.R@10 ", "BM25.MAP ", "vectors.R@1 ");
        assertThat(Files.readAllLines(run)).first().asString().matches("4\\t1\\t1\\t[01]\\.\\d{6}");
    }

    @Test
    void theScriptSomebodyWritesInMakesNoDifference() throws IOException {
        new Retrieval(file("reports.tsv", REPORTS), true, null, run, false, true).measure(figures);

        assertThat(figure("R@1")).isEqualTo(1);
    }

    @Test
    void strangersAreShownNothing() throws IOException {
        var strangers = file("strangers.tsv", List.of("text", "蛋糕很好吃，下次还来", "付款后被扣了两次钱"));

        new Strangers(strangers, file("reports.tsv", REPORTS), 1_000).measure(figures);

        assertThat(figure("queries")).isEqualTo(2);
        assertThat(figure("nothing_shown")).isEqualTo(0.5);
    }

    @Test
    void anIndexOfManyTextsIsTimed() throws Exception {
        new Speed(300, 100, 20, 7).measure(figures);

        assertThat(figure("speed.texts")).isEqualTo(300);
        assertThat(figure("speed.similar_short_p95_ms")).isPositive();
        assertThat(figure("speed.search_10_at_once_p99_ms")).isPositive();
    }

    @Test
    void namedQueriesNeedNoGroups() throws IOException {
        var bare = REPORTS.stream()
                .map(line -> line.replaceFirst("\\t[a-d]\\t", "\t\t"))
                .toList();
        var queries = file("queries.txt", List.of("4"));

        new Retrieval(file("reports.tsv", bare), false, queries, run, false, false).measure(figures);

        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("R@1");
        assertThat(Files.readAllLines(run))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.split("\t")).hasSize(4).startsWith("4"));
    }

    @Test
    void aStreamNamesTheBestCandidateOfEachLaterReport() throws IOException {
        new Stream(file("reports.tsv", REPORTS), run, true).measure(figures);

        assertThat(figure("duplicates")).isEqualTo(2);
        assertThat(figure("recall@p90")).isEqualTo(1);
        assertThat(figure("cosine.recall@p95")).isBetween(0.0, 1.0);
        assertThat(Files.readAllLines(run)).hasSize(3).first().asString().matches("4\\t1\\t[01]\\.\\d{6}");
    }

    @Test
    void pairsAreDecidedWithTheProbabilityThatTheyAreTheSame() throws IOException {
        var learned = List.of("a\tb\tlabel", "怎么退款\t如何退款\t1", "怎么退款\t怎么登录\t0", "发票在哪开\t在哪开发票\t1", "发票在哪开\t快递在哪\t0");
        var asked = List.of("a\tb\tlabel", "如何登录\t怎么登录\t1", "如何登录\t包裹丢了\t");

        new Decide(file("train.tsv", learned), file("test.tsv", asked), run).measure(figures);

        var lines = Files.readAllLines(run);
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).matches("[01]\\t[01]\\.\\d{6}"));
        assertThat(probability(lines.getFirst())).isGreaterThan(probability(lines.getLast()));
    }

    @Test
    void textsGetOneOfTheLearnedLabels() throws IOException {
        var learned = List.of("text\tlabel", "支付失败\tpayment", "付不了钱\tpayment", "快递丢了\tparcel", "物流没更新\tparcel");
        var asked = List.of("text\tlabel", "钱付不出去\tpayment", "包裹没到\tparcel");

        new Classify(file("train.tsv", learned), file("test.tsv", asked), 0, run).measure(figures);

        assertThat(figure("accuracy")).isEqualTo(1);
        assertThat(figure("macroF1")).isEqualTo(1);
        assertThat(Files.readAllLines(run)).hasSize(2).first().asString().matches("payment\\t[01]\\.\\d{6}");
    }

    @Test
    void feelingsAreReadWithAndWithoutTraining() throws IOException {
        var learned = file("train.tsv", List.of("text\tpolarity", "好吃\tpos", "难吃\tneg"));
        var asked = file("test.tsv", List.of("text\tpolarity", "味道很好，下次还来\tpos", "又慢又难吃\tneg"));

        new Sentiment(learned, asked, 0, run).measure(figures);

        assertThat(figure("accuracy")).isEqualTo(1);
        assertThat(Files.readAllLines(run).getLast()).matches("neg\\t[01]\\.\\d{6}");
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() throws IOException {
        var wrong = file("wrong.tsv", List.of("text\tlabel", "支付失败\tpayment"));

        assertThatThrownBy(() -> new Stream(wrong, null, false).measure(figures))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column id");
    }

    @Test
    void recallIsWhatOneThresholdFindsWhilePrecisionStays() {
        var curve = new PrecisionCurve();
        curve.add(0.9, true);
        curve.add(0.8, true);
        curve.add(0.8, false);
        curve.add(0.7, true);

        assertThat(curve.recallAt(0.75, 4)).isCloseTo(0.75, within(1e-9));
        assertThat(curve.recallAt(0.95, 4)).isCloseTo(0.25, within(1e-9));
        assertThat(curve.recallAt(1, 0)).isZero();
        assertThat(curve.averagePrecision(4)).isCloseTo((1 + 1 + 0.75) / 4, within(1e-9));
    }

    private static double probability(String line) {
        return Double.parseDouble(line.split("\t")[1]);
    }
}
