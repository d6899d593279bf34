package org.huiyin.search.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.huiyin.search.filter.Suspicion.Kind;
import org.junit.jupiter.api.Test;

class NoiseFilterTest {

    private static final NoiseFilter FILTER = new NoiseFilter(60, 200);

    /** {@code reports} or {@code ADVERTISING} …, a tabulator, the text. */
    private record Sample(String label, String text) {

        boolean isReport() {
            return label.equals("report");
        }

        String seen() {
            return FILTER.look(text, Surroundings.NONE)
                    .map(found -> found.kind().name())
                    .orElse("report");
        }
    }

    @Test
    void noReportOfTheMeasuredSetIsSuspected() {
        var wrong = samples().stream()
                .filter(Sample::isReport)
                .filter(sample -> !sample.seen().equals("report"))
                .map(sample -> sample.seen() + ": " + sample.text())
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void nineOfTenPiecesOfNoiseAreSeenAndNamed() {
        var noise = samples().stream().filter(sample -> !sample.isReport()).toList();
        var missed = noise.stream()
                .filter(sample -> !sample.seen().equals(sample.label()))
                .map(sample -> sample.label() + " seen as " + sample.seen() + ": " + sample.text())
                .toList();

        assertThat(noise).hasSizeGreaterThanOrEqualTo(70);
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(noise.size() / 10);
    }

    @Test
    void dangerAndTheLawAreNeverSuspectedHoweverOftenTheyCome() {
        var flood = new Surroundings(false, 1000, 5000);

        for (var text : List.of(
                "充电器冒烟了，加微信 abc123 给你看照片",
                "傻逼，你们的锅把我烫伤了",
                "我要打12315投诉 http://a.example http://b.example http://c.example")) {
            assertThat(FILTER.look(text, flood)).as(text).isEmpty();
        }
    }

    @Test
    void aComplaintThatManySendWordByWordIsAProblemOfMany() {
        assertThat(FILTER.look("付款成功了，订单还是待支付", new Surroundings(false, 1, 5000)))
                .isEmpty();
    }

    @Test
    void anOfferOrLinkThatManySendWordByWordIsAFlood() {
        var flood = new Surroundings(false, 1, 201);

        assertThat(FILTER.look("看看这个 https://shop.example/win", flood))
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.FLOOD));
        assertThat(FILTER.look("看看这个 https://shop.example/win", new Surroundings(false, 1, 200)))
                .isEmpty();
    }

    @Test
    void onePersonMaySendSoManyAnHourAndNoMore() {
        assertThat(FILTER.look("快递三天没动", new Surroundings(false, 60, 1))).isEmpty();
        assertThat(FILTER.look("快递三天没动", new Surroundings(false, 61, 1)))
                .hasValueSatisfying(found -> assertThat(found.evidence()).contains("61"));
    }

    @Test
    void aSignAloneSaysSomethingBesideStars() {
        assertThat(FILTER.look("👍👍👍", new Surroundings(true, 1, 1))).isEmpty();
        assertThat(FILTER.look("👍👍👍", Surroundings.NONE))
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.SYMBOLS));
    }

    @Test
    void theLongestTextTakesNoTime() {
        for (var piece : List.of("a", "加微信", "http://", "你", "傻", "1 ", "qwerty ", "的士大夫")) {
            assertThat(FILTER.look(piece.repeat(10_000 / piece.length()), Surroundings.NONE))
                    .isNotNull();
        }
    }

    private static List<Sample> samples() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NoiseFilterTest.class.getResourceAsStream("samples.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Sample(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
