package org.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.demo.DemoCorpus.Outcome;
import org.huiyin.demo.DemoCorpus.Problem;
import org.huiyin.demo.DemoCorpus.Report;
import org.huiyin.shared.Bilingual;
import org.junit.jupiter.api.Test;

class DemoTextsTest {

    private static final DemoCorpus CORPUS = DemoCorpus.read();
    private static final int FRAME_LENGTH = 8;
    private static final int FRAME_LIMIT = 3;
    private static final Pattern NUMBER = Pattern.compile("(XM)?\\d[\\d,.:]*");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Test
    void noTextIsRepeatedButForAFewThatPeopleReallyRepeat() {
        var repeated = mostUsed(report -> normalised(report.text()));
        repeated.values().removeIf(times -> times == 1);

        assertThat(repeated).hasSizeBetween(5, 8);
        assertThat(repeated.values()).allSatisfy(times -> assertThat(times).isEqualTo(2));
    }

    @Test
    void noFrameIsUsedMoreThanThreeTimes() {
        assertThat(mostUsed(report -> normalised(withoutNumbers(report.text()))).values())
                .allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(FRAME_LIMIT));
        assertThat(mostUsed(report -> beginning(report.text())).values())
                .allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(FRAME_LIMIT));
        assertThat(mostUsed(report -> beginning(withoutNumbers(report.text()))).values())
                .allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(FRAME_LIMIT));
    }

    @Test
    void lengthsRunFromAWordToALetter() {
        assertThat(CORPUS.reports())
                .extracting(report -> report.text().length())
                .anyMatch(length -> length <= 4);
        assertThat(CORPUS.reports())
                .extracting(report -> report.text().length())
                .anyMatch(length -> length > 240);
        assertThat(CORPUS.reports())
                .allSatisfy(report -> assertThat(report.text()).isNotBlank());
    }

    @Test
    void languagesAreMixedAsInTheShop() {
        assertThat(share("zh-Hans")).isBetween(0.51, 0.58);
        assertThat(share("zh-Hant")).isBetween(0.15, 0.21);
        assertThat(share("en")).isBetween(0.22, 0.28);
        assertThat(share("mul")).isBetween(0.005, 0.04);
    }

    @Test
    void bigProblemsAreToldInBothScriptsAndInEnglish() {
        var big = CORPUS.reportsByProblem().values().stream().filter(theirs -> theirs.size() >= 9);

        assertThat(big.toList())
                .allSatisfy(theirs ->
                        assertThat(theirs).extracting(Report::language).contains("zh-Hans", "zh-Hant", "en"));
    }

    @Test
    void textsOfTheShopAreWrittenInBothLanguages() {
        assertThat(texts()).allSatisfy(text -> {
            assertThat(text.zhCn()).isNotBlank();
            assertThat(text.en()).isNotBlank().isNotEqualTo(text.zhCn());
        });
    }

    private static List<Bilingual> texts() {
        return Stream.of(
                        CORPUS.problems().stream().map(Problem::publicTitle),
                        CORPUS.outcomes().stream().map(Outcome::text),
                        CORPUS.releases().stream().flatMap(release -> Stream.of(release.title(), release.text())),
                        CORPUS.cannedReplies().stream().flatMap(reply -> Stream.of(reply.name(), reply.text())),
                        CORPUS.topics().stream().flatMap(topic -> Stream.of(topic.name(), topic.description())),
                        CORPUS.rules().stream().map(DemoCorpus.Rule::name))
                .flatMap(texts -> texts)
                .toList();
    }

    private static double share(String language) {
        return (double) CORPUS.reports().stream()
                        .filter(report -> report.language().equals(language))
                        .count()
                / CORPUS.reports().size();
    }

    private static Map<String, Integer> mostUsed(Function<Report, String> frame) {
        var uses = new HashMap<String, Integer>();
        CORPUS.reports().forEach(report -> uses.merge(frame.apply(report), 1, Integer::sum));
        return uses;
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(FRAME_LENGTH, text.length())).toLowerCase(Locale.ROOT);
    }

    private static String normalised(String text) {
        var letters = NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? text : letters;
    }

    private static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("#");
    }
}
