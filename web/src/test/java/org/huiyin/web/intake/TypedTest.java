package org.huiyin.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void lineEndsOfBrowsersCountOnce() {
        assertThat(Typed.of(Map.of("text", "a\r\nb")::get).value("text")).isEqualTo("a\nb");
    }

    @Test
    void onlyWhereItIsAboutIsTakenFromTheAddress() {
        var typed = Typed.about(Map.of("store", "静安店", "product", "拿铁", "text", "not mine")::get);

        assertThat(typed.place()).containsExactly("静安店", "拿铁");
        assertThat(typed.has("text")).isFalse();
    }

    @Test
    void anAddressNeedsConsent() {
        assertThat(Typed.of(Map.of("contact-email", "a@b.example")::get).missingConsent())
                .hasSize(1);
        assertThat(Typed.of(Map.of("contact-email", "a@b.example", "consent", "true")::get)
                        .missingConsent())
                .isEmpty();
        assertThat(Typed.of(Map.of("text", "words")::get).missingConsent()).isEmpty();
    }

    @Test
    void aRatingThatIsNoNumberIsRefusedAndNotForgotten() {
        assertThat(Typed.of(Map.of("rating", "lots")::get).report("web", "en").rating())
                .isZero();
        assertThat(Typed.of(Map.of("rating", "4")::get).report("web", "en").rating())
                .isEqualTo(4);
        assertThat(Typed.of(Map.<String, String>of()::get).report("web", "en").rating())
                .isNull();
    }
}
