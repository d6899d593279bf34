package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiyin.search.Reason.Kind;
import org.huiyin.search.encode.Encoders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTest {

    @TempDir
    Path folder;

    private TextIndex index;

    @BeforeEach
    void open() {
        index = TextIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void put(String id, String text) {
        index.put(IndexedText.of(id, text));
    }

    private List<String> similar(String text) {
        return index.similarTo(text, Set.of(), 10).stream().map(Match::id).toList();
    }

    @Test
    void aTextIsFoundWithinASecondWithoutACommit() {
        put("1", "微信支付失败");

        await().atMost(Duration.ofSeconds(1)).until(() -> index.count() == 1);
        assertThat(similar("支付失敗了")).containsExactly("1");
    }

    @Test
    void thoseWhoWriteTraditionalFindThoseWhoWriteSimplified() {
        put("1", "退款一直没有到，客服不理人");
        put("2", "手机壳的颜色不对");
        index.refresh();

        List<Match> matches = index.similarTo("退款一直沒有到，客服不理人", Set.of(), 5);

        assertThat(matches.getFirst().id()).isEqualTo("1");
        assertThat(matches.getFirst().score()).isEqualTo(1);
        assertThat(matches.getFirst().features().sameText()).isTrue();
    }

    @Test
    void aMatchSaysWhichWordsAreSharedAndWhatSpeaksAgainst() {
        put("1", "在购物车里点付款，支付失败，扣了2次钱");
        put("2", "快递到了但是箱子破了");
        index.refresh();

        Match match = index.similarTo("付款时支付失败，扣了3次钱", Set.of(), 5).getFirst();

        assertThat(match.because())
                .contains(new Reason(Kind.WORDS, "支付失败"), new Reason(Kind.AGAINST, "3 ≠ 2"))
                .noneMatch(
                        reason -> reason.kind() == Kind.WORDS && reason.text().length() < 2);
    }

    @Test
    void sharedEnglishWordsAreShownAsTheyWereWritten() {
        put("1", "The checkout crashes when paying");
        index.refresh();

        Match match = index.similarTo("checkout crashed again", Set.of(), 5).getFirst();

        assertThat(match.because()).extracting(Reason::text).containsExactlyInAnyOrder("checkout", "crashed");
    }

    @Test
    void numbersThatIdentifySomebodyAndAddressesAreNoReasons() {
        put("1", "call 13800138000 about order 20261121001, see https://shop.example/a or mail wang@shop.example");
        index.refresh();

        Match match = index.similarTo(
                        "order 20261121001 13800138000 wang@shop.example http://shop.example", Set.of(), 1)
                .getFirst();

        assertThat(match.because()).extracting(Reason::text).containsExactlyInAnyOrder("order", "wang");
    }

    @Test
    void theLastTextOfAnIdCounts() {
        put("1", "支付失败");
        put("1", "快递丢了");
        index.refresh();

        assertThat(similar("支付失败")).isEmpty();
        assertThat(similar("快递丢了")).containsExactly("1");
        assertThat(index.count()).isEqualTo(1);
    }

    @Test
    void removedTextsAreGoneAndRemovingThemAgainIsNothing() {
        put("1", "支付失败");
        put("2", "支付失败了");
        index.remove("1");
        index.remove("1");
        index.remove("never there");
        index.refresh();

        assertThat(index.ids()).containsExactly("2");
        assertThat(similar("支付失败")).containsExactly("2");
    }

    @Test
    void excludedTextsAreNotOffered() {
        put("1", "支付失败");
        put("2", "支付失败");
        index.refresh();

        assertThat(index.similarTo("支付失败", Set.of("1"), 10))
                .extracting(Match::id)
                .containsExactly("2");
    }

    @Test
    void whatSharesNoWordIsNotSimilarAndBlankTextsHaveNothingSimilar() {
        put("1", "支付失败");
        put("2", "?!");
        index.refresh();

        assertThat(similar("colour of the box")).isEmpty();
        assertThat(similar("")).isEmpty();
        assertThat(similar("!!!")).isEmpty();
    }

    @Test
    void theSameTextComesFirstHoweverOftenItsWordsOccur() {
        index.putAll(IntStream.range(0, 300)
                .mapToObj(i -> IndexedText.of("x" + i, "支付失败 " + "很慢 ".repeat(i % 7)))
                .toList());
        put("same", "支付失败，很慢，怎么办");
        index.refresh();

        assertThat(similar("支付失败 很慢 怎么办?").getFirst()).isEqualTo("same");
    }

    @Test
    void everythingIsThereAfterClosingAndOpening() {
        put("1", "支付失败");
        index.close();
        index = TextIndex.open(folder);

        assertThat(similar("支付失败")).containsExactly("1");
    }

    @Test
    void thousandsOfTextsKeepTheirIds() {
        var texts = new ArrayList<IndexedText>();
        IntStream.range(0, 3_000).forEach(i -> texts.add(IndexedText.of("id-" + i, "第" + i + "个包裹没有到")));
        index.putAll(texts);
        index.refresh();

        assertThat(index.count()).isEqualTo(3_000);
        assertThat(index.ids()).hasSize(3_000).contains("id-0", "id-2999");
        assertThat(index.similarTo("包裹没有到", Set.of(), 1_000)).hasSize(TextIndex.MAX_MATCHES);
        assertThat(index.search("包裹", 5_000).hits()).hasSize(TextIndex.MAX_HITS);
    }

    @Test
    void anyTextCanBePutAndAsked() {
        Randomly.times(400, random -> {
            put("id" + random.between(1, 50), random.text(300));
            if (random.oneIn(10)) {
                index.refresh();
            }
            for (Match match : index.similarTo(random.text(120), Set.of("id1"), 5)) {
                assertThat(match.score()).isBetween(0.0, 1.0);
                assertThat(match.id()).isNotEqualTo("id1");
            }
        });
    }

    @Test
    void aVeryLongTextIsFoundByItsBeginning() {
        put("long", "发票一直开不出来。" + "然后客服说再等等。".repeat(20_000));
        index.refresh();

        assertThat(similar("发票一直开不出来")).containsExactly("long");
        assertThat(index.similarTo("发票一直开不出来。".repeat(5_000), Set.of(), 3)).hasSize(1);
    }

    @Test
    void limitsBelowOneAndIdsWithoutCharactersAreMistakes() {
        assertThatThrownBy(() -> index.similarTo("支付", Set.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.search("支付", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IndexedText.of("", "支付")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IndexedText.of("x".repeat(201), "支付")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClosedIndexSaysSo() {
        index.close();
        index.close();

        assertThatThrownBy(() -> put("1", "支付")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(index::count).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFolderBelongsToOneIndexAtATime() {
        assertThatThrownBy(() -> TextIndex.open(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in use");
    }

    @Test
    void otherWordsForTheSameAreFoundByTheirMeaning() {
        try (var encoders = Encoders.load()) {
            for (String text : List.of("钱被扣了两遍", "快递三天没更新", "页面打不开", "想要开发票", "商品有色差")) {
                index.put(IndexedText.of(text, text, encoders.read(text)));
            }
            index.refresh();

            Match best = index.similarTo(IndexedText.of("asked", "重复付款", encoders.read("重复付款")), Set.of(), 3)
                    .getFirst();

            assertThat(best.id()).isEqualTo("钱被扣了两遍");
            assertThat(best.features().meaning().known()).isTrue();
        }
    }
}
