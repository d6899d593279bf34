package org.huiyin.search.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicChoiceTest {

    private static RankedTopic named(String id, double confidence) {
        return new RankedTopic(id, confidence, List.of());
    }

    @Test
    void ofTopicsThatAreNamedAlikeTheOneThatIsMeant() {
        var choice = TopicChoice.of(
                        List.of(named("account", 0.67), named("delivery", 0.67)),
                        List.of(new Guess("delivery", 0.16), new Guess("refund", 0.09), new Guess("account", 0.02)),
                        0.5)
                .orElseThrow();

        assertThat(choice).isEqualTo(new TopicChoice("delivery", 0.67, true));
    }

    @Test
    void whatWasLearnedSurelyOutweighsAWord() {
        var choice = TopicChoice.of(
                        List.of(named("account", 0.5)),
                        List.of(new Guess("delivery", 0.97), new Guess("account", 0.001)),
                        0.5)
                .orElseThrow();

        assertThat(choice).isEqualTo(new TopicChoice("delivery", 0.97, false));
    }

    @Test
    void whatNoWordNamesIsNamedOnlySurely() {
        assertThat(TopicChoice.of(List.of(), List.of(new Guess("delivery", 0.4)), 0.5))
                .isEmpty();
        assertThat(TopicChoice.of(List.of(), List.of(new Guess("delivery", 0.6)), 0.5))
                .contains(new TopicChoice("delivery", 0.6, false));
    }

    @Test
    void beforeAnythingWasLearnedTheWordsDecide() {
        assertThat(TopicChoice.of(List.of(named("account", 0.7), named("delivery", 0.6)), List.of(), 0.5))
                .contains(new TopicChoice("account", 0.7, true));
    }
}
