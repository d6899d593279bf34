package org.huiyin.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpriteTest {

    private static final Map<String, byte[]> FILES = Map.of("icons.svg", """
                    <svg xmlns="http://www.w3.org/2000/svg">
                    <symbol id="a"><path d="M1"/></symbol>
                    <symbol id="b"><path d="M2"/></symbol>
                    <symbol id="c"><path d="M3"/></symbol>
                    </svg>""".getBytes(StandardCharsets.UTF_8));

    @Test
    void onlyTheIconsThatAreNamedAreTakenAlong() {
        assertThat(new String(Sprite.of(FILES, "icons.svg#c,a").part(), StandardCharsets.UTF_8))
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\"><symbol id=\"c\"><path d=\"M3\"/></symbol>"
                        + "<symbol id=\"a\"><path d=\"M1\"/></symbol></svg>");
    }

    @Test
    void anIconThatIsNotThereIsNotLeftOutSilently() {
        assertThatThrownBy(() -> Sprite.of(FILES, "icons.svg#a,d").part()).hasMessageContaining("[d]");
    }
}
