package org.huiyin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
    private static final Pattern SPACED = Pattern.compile("\\p{IsHan} +[A-Za-z0-9]|[A-Za-z0-9] +\\p{IsHan}");

    /** Written only in simplified Chinese, out of the words that mails use. */
    private static final Pattern SIMPLIFIED = Pattern.compile("[们这说请问题发订阅处单时开邮链进编复议谢顾门见给验设证读写话实经过还应让认识错误页从来会为与业员闭]");

    /** What Taiwan and Hong Kong call otherwise. */
    private static final Pattern MAINLAND = Pattern.compile("(?<!電子)郵件|鏈接|反饋|回復|郵箱|登錄|默認|信息|點擊|打開|優化|進展|工單|用戶|超時|激活");

    @ParameterizedTest
    @EnumSource
    void everySentenceExistsIn(Language language) throws IOException {
        assertThat(sentences(language).keySet())
                .isEqualTo(sentences(Language.ENGLISH).keySet());
        assertThat(sentences(language).values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void sentencesTakeTheSameValuesIn(Language language) throws IOException {
        Map<String, String> english = sentences(Language.ENGLISH);

        sentences(language)
                .forEach((key, sentence) -> assertThat(values(sentence)).as(key).isEqualTo(values(english.get(key))));
    }

    private static TreeSet<String> values(String sentence) {
        return VALUE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    // MessageFormat would swallow it, and the sentence after it would lose its values.
    @ParameterizedTest
    @EnumSource
    void noStraightApostropheStandsIn(Language language) throws IOException {
        assertThat(sentences(language).values()).noneMatch(sentence -> sentence.contains("'"));
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void noSpacesAreTypedBetweenChineseAndLatinIn(Language language) throws IOException {
        assertThat(sentences(language).values())
                .noneMatch(sentence -> SPACED.matcher(sentence).find());
    }

    @Test
    void traditionalChineseIsWhatTaiwanWrites() throws IOException {
        assertThat(sentences(Language.TRADITIONAL_CHINESE)).allSatisfy((key, sentence) -> assertThat(sentence)
                .as(key)
                .doesNotContainPattern(SIMPLIFIED)
                .doesNotContainPattern(MAINLAND));
    }

    @Test
    void datesAreWrittenTheWayEachLanguageWritesThem() {
        ZoneId taipei = ZoneId.of("Asia/Taipei");
        Instant at = Instant.parse("2026-11-02T18:05:00Z");

        assertThat(new Wording(Language.SIMPLIFIED_CHINESE, taipei).moment(at)).isEqualTo("2026年11月3日02:05（GMT+8）");
        assertThat(new Wording(Language.TRADITIONAL_CHINESE, taipei).date(at)).isEqualTo("2026年11月3日");
        assertThat(new Wording(Language.ENGLISH, taipei).moment(at)).isEqualTo("3\u00A0November 2026, 02:05 (GMT+8)");
    }

    @Test
    void numbersAreCountedInWordsOfOneAndOfMany() {
        var english = new Wording(Language.ENGLISH, ZoneId.of("UTC"));

        assertThat(english.count("digest.people", 1)).isEqualTo("1 person");
        assertThat(english.count("digest.people", 1234)).isEqualTo("1,234 people");
    }

    private static Map<String, String> sentences(Language language) throws IOException {
        String name = "messages_" + language.locale() + ".properties";
        var file = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            file.load(reader);
        }
        var sentences = new TreeMap<String, String>();
        file.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }
}
