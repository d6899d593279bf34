package org.huiyin.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForProgramsTest {

    @Test
    void theFormOfAPartIsNotWrittenDown() {
        assertThat(ForPrograms.plain("/api/v1/issues/{issue:\\d{1,18}}/fix")).isEqualTo("/api/v1/issues/{issue}/fix");
        assertThat(ForPrograms.plain("/api/v1/reports/{id: [0-9a-f-]{36}}/messages/{message}"))
                .isEqualTo("/api/v1/reports/{id}/messages/{message}");
        assertThat(ForPrograms.plain("/api/v1/tokens")).isEqualTo("/api/v1/tokens");
    }

    @Test
    void pagesAreForPeople() {
        assertThat(ForPrograms.isForPrograms("/inbox")).isFalse();
        assertThat(ForPrograms.isForPrograms("/changelog/feed.atom")).isTrue();
    }
}
