package org.huiyin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.mail.PlainTemplate.Fault;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PlainTemplateTest {

    @Test
    void placeholdersAreFilled() {
        var template = PlainTemplate.read("您好，{{brand}}已收到{{ reference }}。");

        assertThat(template.fill(Map.of("brand", "青禾生活", "reference", "3F7K9Q2M")))
                .isEqualTo("您好，青禾生活已收到3F7K9Q2M。");
    }

    @Test
    void aTextWithoutPlaceholdersStaysAsItIs() {
        assertThat(PlainTemplate.read("{ } }} {brand} ${x}").fill(Map.of())).isEqualTo("{ } }} {brand} ${x}");
        assertThat(PlainTemplate.read("").fill(Map.of())).isEmpty();
    }

    @Test
    void aValueIsNeverReadForPlaceholdersAgain() {
        var template = PlainTemplate.read("{{title}}");

        assertThat(template.fill(Map.of("title", "{{secret}}", "secret", "42"))).isEqualTo("{{secret}}");
    }

    @Test
    void anUnknownPlaceholderIsReportedByName() {
        var template = PlainTemplate.read("{{brand}} {{refrence}} {{refrence}}");

        assertThat(template.faults(Set.of("brand", "reference"), Set.of()))
                .containsExactly(new Fault(Fault.Kind.UNKNOWN, "refrence"));
    }

    @Test
    void aMissingPlaceholderIsReportedByName() {
        var template = PlainTemplate.read("hello");

        assertThat(template.faults(Set.of("statusUrl"), Set.of("statusUrl")))
                .containsExactly(new Fault(Fault.Kind.MISSING, "statusUrl"));
    }

    @Test
    void bracesThatAreNeverClosedAreReportedAndKept() {
        var template = PlainTemplate.read("{{brand and {{reference}}");

        assertThat(template.faults(Set.of("reference"), Set.of()))
                .containsExactly(new Fault(Fault.Kind.UNCLOSED, "brand and"));
        assertThat(template.fill(Map.of("reference", "3F7K9Q2M"))).isEqualTo("{{brand and 3F7K9Q2M");
    }

    @Test
    void fillingWithoutAValueNamesWhatIsMissing() {
        var template = PlainTemplate.read("{{one}} {{two}}");

        assertThatThrownBy(() -> template.fill(Map.of("one", "1")))
                .isInstanceOf(PlainTemplate.NotFillable.class)
                .hasMessageContaining("two");
    }

    @Test
    void aTextAtTheLimitIsReadAndALongerOneIsNot() {
        assertThat(PlainTemplate.read("x".repeat(PlainTemplate.LIMIT)).faults(Set.of(), Set.of()))
                .isEmpty();
        assertThatThrownBy(() -> PlainTemplate.read("x".repeat(PlainTemplate.LIMIT + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextOfNothingButBracesIsReadAtOnce() {
        List<Fault> faults = Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () -> PlainTemplate.read("{{".repeat(PlainTemplate.LIMIT / 2)).faults(Set.of(), Set.of()));

        assertThat(faults).hasSize(PlainTemplate.LIMIT / 2);
    }

    @Test
    void everyKindOfMailAllowsExactlyThePlaceholdersItCanFill() {
        var words = new Wording(Language.ENGLISH, ZoneId.of("UTC"));
        for (MailModel model : Samples.all(Language.ENGLISH).values()) {
            assertThat(Placeholders.of(model, words, Samples.BRAND).keySet())
                    .isEqualTo(Placeholders.allowedIn(model.getClass()));
        }
    }
}
