package org.huiyin.search.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.huiyin.search.Features;
import org.huiyin.search.Features.Meanings;
import org.huiyin.search.IndexedText;
import org.huiyin.search.Match;
import org.huiyin.search.Reason;
import org.huiyin.search.TextIndex;
import org.huiyin.search.decide.Decision.AskAPerson;
import org.huiyin.search.decide.Decision.NewIssue;
import org.huiyin.search.decide.Decision.SameIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateModelTest {

    private final DuplicateModel model = DuplicateModel.shipped();

    @TempDir
    Path folder;

    private static Features features(double alike) {
        var words = new Features.Words(
                alike, alike, alike, alike, alike, alike, 1, false, false, false, false, false, false, false);
        return new Features(words, Meanings.UNKNOWN, alike, 0);
    }

    private static Features same(boolean text, boolean core) {
        var words = new Features.Words(1, 1, 1, 1, 1, 1, 1, text, core, false, false, false, false, false);
        return new Features(words, Meanings.UNKNOWN, 1, 0);
    }

    private static Candidate candidate(String group, double score, Features features) {
        return new Candidate(group, List.of(new Match(group + "-report", score, List.of(), features)));
    }

    @Test
    void withoutCandidatesItIsANewIssue() {
        assertThat(model.decide("支付失败", List.of())).isEqualTo(new NewIssue(0, List.of()));
        assertThat(model.decide("支付失败", List.of(new Candidate("1", List.of())))).isInstanceOf(NewIssue.class);
    }

    @Test
    void theSameTextIsAlwaysLinked() {
        var candidates = List.of(candidate("1", 0.99, features(0.99)), candidate("2", 1, same(true, true)));

        assertThat(model.decide("支付失败", candidates)).isEqualTo(new SameIssue("2", 1, List.of()));
    }

    @Test
    void aTextWithoutALetterIsNeverTheSame() {
        assertThat(model.decide("!!!", List.of(candidate("1", 1, same(true, true)))))
                .isInstanceOf(NewIssue.class);
    }

    @Test
    void ofTwoIssuesWithTheSameTextTheOneWhereMoreSaidItWins() {
        var twice = new Candidate(
                "2",
                List.of(
                        new Match("a", 1, List.of(), same(true, true)),
                        new Match("b", 1, List.of(), same(true, true))));

        Decision decision = model.decide("支付失败", List.of(candidate("1", 1, same(true, true)), twice));

        assertThat(decision).isInstanceOfSatisfying(SameIssue.class, same -> assertThat(same.group())
                .isEqualTo("2"));
    }

    @Test
    void theSameCoreInTwoIssuesIsForAPersonToTell() {
        var candidates = List.of(candidate("1", 0.9, same(false, true)), candidate("2", 0.9, same(false, true)));

        assertThat(model.decide("支付失败了吗", candidates)).isInstanceOf(AskAPerson.class);
        assertThat(model.decide("支付失败了吗", candidates.subList(0, 1))).isInstanceOf(SameIssue.class);
    }

    @Test
    void howeverAlikeAThingIsItNeedsAPerson() {
        Decision decision = model.decide("支付失败", List.of(candidate("1", 0.999, features(0.999))));

        assertThat(decision).isInstanceOf(AskAPerson.class);
        assertThat(decision.score()).isBetween(DuplicateModel.ASK_FROM, 1.0);
    }

    @Test
    void whatSpeaksAgainstLowersTheProbability() {
        var plain = features(0.8);
        var words = new Features.Words(0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 1, false, true, true, true, true, false, false);
        var contradicted = new Features(words, Meanings.UNKNOWN, 0.8, 0);

        assertThat(model.probability(contradicted)).isLessThan(model.probability(plain));
        assertThat(model.decide("支付失败了", List.of(candidate("1", 0.8, contradicted))))
                .isNotInstanceOf(SameIssue.class);
    }

    @Test
    void theProbabilityGrowsWithEveryLikeness() {
        double last = 0;
        for (double alike = 0; alike <= 1; alike += 0.1) {
            double probability = model.probability(features(alike));
            assertThat(probability).isBetween(last, 1.0);
            last = probability;
        }
    }

    @Test
    void theOrderOfTheCandidatesChangesNothing() {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < 8; i++) {
            candidates.add(candidate("g" + i, (i % 4) / 4.0, features((i % 4) / 4.0)));
        }
        Decision decision = model.decide("支付失败", candidates);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(candidates, new Random(seed));
            assertThat(model.decide("支付失败", candidates)).isEqualTo(decision);
        }
    }

    @Test
    void fromTheIndexToTheDecision() {
        try (var index = TextIndex.open(folder)) {
            index.put(IndexedText.of("1", "微信支付失败，钱扣了两次"));
            index.put(IndexedText.of("2", "快递三天没有更新"));
            index.put(IndexedText.of("3", "订单20261120001一直没发货"));
            index.refresh();

            assertThat(decide(index, "微信支付失敗,錢扣了兩次!")).isInstanceOf(SameIssue.class);
            assertThat(decide(index, "你好，请问订单20261121999一直没有发货啊")).isInstanceOf(SameIssue.class);
            assertThat(decide(index, "微信支付失败，钱扣了三次")).isInstanceOf(AskAPerson.class);
            assertThat(decide(index, "支付宝支付失败，钱扣了两次")).isNotInstanceOf(SameIssue.class);
            assertThat(decide(index, "快递五天没有更新").because()).contains(new Reason(Reason.Kind.AGAINST, "5 ≠ 3"));
            assertThat(decide(index, "the colour of the box is ugly")).isInstanceOf(NewIssue.class);
        }
    }

    private Decision decide(TextIndex index, String text) {
        return model.decide(
                text,
                index.similarTo(text, Set.of(), 10).stream()
                        .map(match -> new Candidate(match.id(), List.of(match)))
                        .toList());
    }
}
