package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @TempDir
    static Path folder;

    private static TextIndex index;

    @BeforeAll
    static void open() {
        index = TextIndex.open(folder);
        index.put(IndexedText.of("pay", "微信支付失败，钱被扣了"));
        index.put(IndexedText.of("pay2", "支付宝付款成功，但是订单失败"));
        index.put(IndexedText.of("parcel", "快递三天没有更新，包裹丢了"));
        index.put(IndexedText.of("en", "The app is not working: out of stock items in my cart"));
        index.put(IndexedText.of("en2", "Stock photos look great"));
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支付 失败 | pay pay2",
                "支付失败 | pay",
                "支付失敗 | pay",
                "\"支付失败\" | pay",
                "“支付失敗” | pay",
                "「支付失败 | pay",
                "失败 -微信 | pay2",
                "失败 -\"支付失败\" | pay2",
                "失败 -支付失败 | pay2",
                "stock | en en2",
                "\"out of stock\" | en",
                "PHOTO -cart | en2",
                "丢 | parcel",
                "-stock | pay pay2 parcel",
                "ＳＴＯＣＫ cart | en"
            })
    void wordsPhrasesAndExclusions(String query, String ids) {
        assertThat(index.search(query, 10).ids()).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void whenNoTextHasAllWordsThoseWithSomeAreOffered() {
        assertThat(index.search("包裹 dinosaur", 10).ids()).containsExactly("parcel");
        assertThat(index.search("包裹 dinosaur -快递", 10).ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", "\"", "\"\"", "-\"", "- -", "*", "?", "()", "~", ":", "!!", "\u0000", "\ud800", "。"
            })
    void aQueryWithoutAWordFindsNothing(String query) {
        assertThat(index.search(query, 10)).isEqualTo(new Hits(List.of(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/(.*a){2000}/",
                "*",
                "a~2 ",
                "text:[a TO z]",
                "((((((",
                "\"a",
                "a AND ",
                "支",
                "支 ",
                "-a ",
                "😀",
                "^9999"
            })
    void theWorstQueriesAreHarmless(String piece) {
        Hits hits = assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> index.search(piece.repeat(100_000 / piece.length()), 10));

        assertThat(hits.complete()).isTrue();
    }

    @Test
    void anyInputIsAQuery() {
        Randomly.times(
                3_000, random -> assertThat(index.search(random.text(300), 10).complete())
                        .isTrue());
    }

    @Test
    void onlyTheFirst64WordsAnd256CharactersCount() {
        String words =
                String.join(" ", IntStream.range(0, 64).mapToObj(i -> "支").toList());

        assertThat(index.search(words + " parcel", 10).ids()).contains("pay");
        assertThat(index.search("支付" + " ".repeat(254) + "dinosaur", 10).ids())
                .containsExactlyInAnyOrder("pay", "pay2");
    }
}
