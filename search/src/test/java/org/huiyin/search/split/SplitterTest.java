package org.huiyin.search.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.search.IndexedText;
import org.huiyin.search.TextIndex;
import org.huiyin.search.decide.Candidate;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.split.Splitter.Leaned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitterTest {

    @TempDir
    Path folder;

    private static Leaned sentence(int place, Leaning... leanings) {
        var likeliest = leanings.length == 0 ? null : leanings[0];
        return new Leaned(new Span(place * 10, place * 10 + 10), likeliest, List.of(leanings));
    }

    private static Leaning to(String group, double probability) {
        return new Leaning(group, probability, List.of());
    }

    @Test
    void twoSentencesOfTwoIssuesAreTwoPieces() {
        var pieces = Splitter.split(List.of(sentence(0, to("pay", 0.8)), sentence(1, to("parcel", 0.6))));

        assertThat(pieces).extracting(Piece::group).containsExactly("pay", "parcel");
        assertThat(pieces).extracting(Piece::score).containsExactly(0.8, 0.6);
    }

    @Test
    void whatLeansNowhereGoesOnWithWhatWasSaidBeforeIt() {
        var pieces = Splitter.split(List.of(
                sentence(0), sentence(1, to("pay", 0.8)), sentence(2, to("pay", 0.1)), sentence(3, to("parcel", 0.6))));

        assertThat(pieces.getFirst().spans()).extracting(Span::start).containsExactly(0, 10, 20);
        assertThat(pieces.getLast().spans()).extracting(Span::start).containsExactly(30);
    }

    @Test
    void aSentenceThatIsOnlyPerhapsAboutAnotherIssueSplitsNothing() {
        assertThat(Splitter.split(List.of(sentence(0, to("pay", 0.8)), sentence(1, to("parcel", 0.1)))))
                .isEmpty();
    }

    @Test
    void issuesThatOneSentenceCannotTellApartAreOneMatter() {
        assertThat(Splitter.split(List.of(
                        sentence(0, to("pay", 0.8), to("paid twice", 0.3)), sentence(1, to("paid twice", 0.7)))))
                .isEmpty();
    }

    @Test
    void aSentenceThatLeansToTwoIssuesNearlyAlikeSaysNothingClearly() {
        // What is likeliest of two that are alike is hardly likely rather than the other.
        var between = new Leaned(new Span(10, 20), to("parcel", 0.05), List.of(to("parcel", 0.5), to("courier", 0.45)));

        assertThat(Splitter.split(List.of(sentence(0, to("pay", 0.8)), between)))
                .isEmpty();
    }

    @Test
    void oneIssueInManySentencesIsOneMatter() {
        assertThat(Splitter.split(List.of(sentence(0, to("pay", 0.8)), sentence(1, to("pay", 0.9)))))
                .isEmpty();
        assertThat(Splitter.split(List.of())).isEmpty();
    }

    @Test
    void theNearestPartIsTheOneThatSharesMostWords() {
        var parts = List.of("付款一直失敗，扣了兩次錢", "快递三天没有动静");

        assertThat(Splitter.nearest("我的快递怎么没有动静", parts)).isEqualTo(1);
        assertThat(Splitter.nearest("扣了两次钱", parts)).isZero();
        assertThat(Splitter.nearest("hello", parts)).isZero();
    }

    @Test
    void aReportOfTwoKnownProblemsIsSplitInChineseAndEnglish() {
        try (var index = TextIndex.open(folder)) {
            var issues = Map.of(
                    "coupon", List.of("优惠券在结算页不能用，提示不可用", "The coupon is not accepted at checkout"),
                    "parcel", List.of("快递盒子压坏了，里面的杯子碎了", "The parcel arrived crushed and the cup inside is broken"));
            issues.forEach((issue, texts) -> {
                for (int i = 0; i < texts.size(); i++) {
                    index.put(IndexedText.of(issue + i, texts.get(i)));
                }
            });
            index.refresh();

            assertThat(groups(index, "優惠券在結算頁不能用，提示不可用。另外快递盒子压坏了，里面的杯子碎了！")).containsExactly("coupon", "parcel");
            assertThat(groups(
                            index,
                            "The coupon is not accepted at checkout. Another thing: the parcel arrived crushed and the"
                                    + " cup inside is broken."))
                    .containsExactly("coupon", "parcel");
            assertThat(groups(index, "优惠券在结算页不能用。结算页提示优惠券不可用。")).isEmpty();
        }
    }

    private static List<String> groups(TextIndex index, String text) {
        var leaned = new ArrayList<Leaned>();
        for (var span : Spans.sentences(text)) {
            var words = Spans.withoutLead(span.in(text));
            var candidates = index.similarTo(words, Set.of(), 10).stream()
                    .map(match -> new Candidate(match.id().replaceAll("\\d", ""), List.of(match)))
                    .toList();
            leaned.add(Leaned.of(span, candidates, DuplicateModel.shipped()));
        }
        return Splitter.split(leaned).stream().map(Piece::group).toList();
    }
}
