package org.huiyin.search.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static WordPiece of(String model, boolean foldsAccents) throws IOException {
        try (var json = WordPieceTest.class.getClassLoader().getResourceAsStream(model + "-tokenizer.json")) {
            return WordPiece.read(json, foldsAccents);
        }
    }

    @Test
    void cutsAsTheModelsOwnTokenizerDoes() throws IOException {
        var english = of(Model.ENGLISH.name, true);
        var chinese = of(Model.CHINESE.name, false);

        assertThat(english.pieces("hello world", 16)).containsExactly(101, 7592, 2088, 102);
        assertThat(english.pieces("Héllo,world", 16)).containsExactly(101, 7592, 1010, 2088, 102);
        assertThat(chinese.pieces("你好", 16)).containsExactly(101, 872, 1962, 102);
    }

    @Test
    void longWordsAreCutIntoTheLongestKnownPieces() throws IOException {
        var small = WordPiece.read(vocabulary("\"un\":5,\"##afford\":6,\"##able\":7,\"##a\":8"), true);

        assertThat(small.pieces("unaffordable", 16)).containsExactly(1, 5, 6, 7, 2);
        assertThat(small.pieces("unknown", 16)).containsExactly(1, 0, 2);
        assertThat(small.pieces("a".repeat(101), 16)).containsExactly(1, 0, 2);
    }

    @Test
    void neverMoreThanTheLimitAndAlwaysWithItsEnd() throws IOException {
        var chinese = of(Model.CHINESE.name, false);
        long[] pieces = chinese.pieces("支付失败".repeat(5_000), 128);

        assertThat(pieces).hasSize(128).startsWith(101).endsWith(102);
        assertThat(chinese.pieces("", 128)).containsExactly(101, 102);
    }

    @Test
    void aFileWithoutVocabularyIsRefused() {
        assertThatThrownBy(() -> WordPiece.read(bytes("{\"model\":{}}"), true)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> WordPiece.read(bytes("{\"model\":{\"vocab\":{\"a\":1}}}"), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ByteArrayInputStream vocabulary(String more) {
        return bytes("{\"added\":[{\"x\":1}],\"model\":{\"type\":\"WordPiece\",\"vocab\":"
                + "{\"[UNK]\":0,\"[CLS]\":1,\"[SEP]\":2," + more + "}}}");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
