package org.huiyin.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackTest {

    @ParameterizedTest
    @ValueSource(strings = {"/inbox/142?overdue=true&q=%E6%89%AB", "/issues/1", "/reports/7K3M9QXW"})
    void ourOwnPagesAreGoneBackTo(String path) {
        assertThat(Back.to(path, "/inbox")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/inbox", "/logout", "/inbox\\evil", "/inbox\r\nX: y", ""})
    void nothingElseIs(String path) {
        assertThat(Back.to(path, "/inbox")).isEqualTo("/inbox");
    }

    @Test
    void anotherIssueTakesThePlaceInTheSameList() {
        assertThat(Back.other("/inbox/142?overdue=true", 142, 140)).isEqualTo("/inbox/140?overdue=true");
        assertThat(Back.other("/issues/142", 142, 140)).isEqualTo("/issues/140");
        assertThat(Back.other("/inbox/1421", 142, 140)).isEqualTo("/inbox/1421");
    }

    @Test
    void theListKeepsItsFilters() {
        assertThat(Back.list("/inbox/142?overdue=true")).isEqualTo("/inbox?overdue=true");
        assertThat(Back.list("/issues/142?x=1")).isEqualTo("/inbox");
    }
}
