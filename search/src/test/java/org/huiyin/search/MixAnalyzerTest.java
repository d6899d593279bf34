package org.huiyin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.search.MixAnalyzer.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixAnalyzerTest {

    private final MixAnalyzer analyzer = new MixAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "支付失败, 支 支付 付 付失 失 失败 败",
        "iphone12闪退, iphone12 闪 闪退 退",
        "the customer's phones crashed, customer phone crash",
        "not working, not working",
        "我, 我"
    })
    void mixesWordsCharactersAndPairs(String text, String terms) {
        assertThat(terms(text)).containsExactly(terms.split(" "));
    }

    @Test
    void stopsAtTheLimit() {
        assertThat(analyzer.tokens("支付".repeat(1_000), 10)).hasSize(10);
    }

    @Test
    void noTermIsLongerThanLuceneTakes() {
        assertThat(terms("x".repeat(10_000)))
                .allSatisfy(term -> assertThat(term.length()).isLessThan(256));
    }

    @Test
    void wordsForCountingHaveNoHalvesOfPairs() {
        assertThat(Words.of("支付失败 in shop, 好")).containsExactly("支付", "付失", "失败", "shop", "好");
    }

    private List<String> terms(String text) {
        return analyzer.tokens(text, 100).stream().map(Token::term).toList();
    }
}
