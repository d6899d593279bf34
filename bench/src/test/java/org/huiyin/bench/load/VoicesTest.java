package org.huiyin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoicesTest {

    private static final Pattern TEXT = Pattern.compile("\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void theSameSeedSaysTheSame() {
        assertThat(reports(7, 500)).isEqualTo(reports(7, 500)).isNotEqualTo(reports(8, 500));
    }

    @Test
    void hardlyAnyTwoPeopleUseTheSameWords() {
        var texts =
                new HashSet<>(reports(7, 10_000).stream().map(VoicesTest::text).toList());

        assertThat(texts).hasSizeGreaterThan(9_500);
    }

    @Test
    void allThreeWaysToSpeakOccur() {
        var reports = String.join("\n", reports(7, 200));

        assertThat(reports).contains("\"zh-CN\"", "\"zh-TW\"", "\"en\"", "電");
    }

    @Test
    void noReportIsLongerThanTheInterfaceTakes() {
        assertThat(reports(7, 10_000)).allMatch(report -> text(report).length() < 10_000);
    }

    private static List<String> reports(long seed, int count) {
        var voices = new Voices(seed);
        return IntStream.range(0, count).mapToObj(i -> voices.next()).toList();
    }

    private static String text(String report) {
        var found = TEXT.matcher(report);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
