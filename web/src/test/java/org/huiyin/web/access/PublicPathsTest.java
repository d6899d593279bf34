package org.huiyin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPathsTest {

    @ParameterizedTest
    @CsvSource({
        "GET,/",
        "HEAD,/",
        "GET,/f/web",
        "POST,/f/web",
        "GET,/s/token",
        "POST,/v/token",
        "GET,/changelog",
        "GET,/changelog/feed.atom",
        "GET,/login",
        "POST,/login",
        "POST,/logout",
        "GET,/setup",
        "POST,/join/token",
        "POST,/api/v1/reports",
        "GET,/api/v1/reports/similar",
        "POST,/api/v1/issues/142/me-too",
        "DELETE,/api/v1/receipts/token",
        "POST,/api/v1/sessions",
        "POST,/api/v1/setup",
        "GET,/problems/not-found"
    })
    void thePublicComesInWithoutALogIn(String method, String path) {
        assertThat(PublicPaths.isPublic(method, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/inbox",
        "GET,/inbox/142",
        "GET,/me",
        "POST,/me/tokens",
        "GET,/admin",
        "POST,/admin/groups",
        "GET,/api/v1/reports/0198",
        "GET,/api/v1/reports",
        "PUT,/api/v1/reports/0198/finding",
        "GET,/api/v1/issues",
        "GET,/api/v1/issues/142/me-too",
        "POST,/api/v1/issues/142/messages",
        "GET,/api/v1/members",
        "DELETE,/api/v1/sessions/current",
        "POST,/api/v1/tokens",
        "POST,/changelog",
        "GET,/events",
        "GET,/anything/new"
    })
    void everythingElseIsForStaff(String method, String path) {
        assertThat(PublicPaths.isPublic(method, path)).isFalse();
    }

    @Test
    void aLogInLeadsToOurOwnPagesOnly() {
        assertThat(Form.safe("/inbox/142?state=new")).isEqualTo("/inbox/142?state=new");
        assertThat(Form.safe("//evil.example")).isEqualTo("/inbox");
        assertThat(Form.safe("/\\evil.example")).isEqualTo("/inbox");
        assertThat(Form.safe("https://evil.example")).isEqualTo("/inbox");
        assertThat(Form.safe("/login?next=/login")).isEqualTo("/inbox");
        assertThat(Form.safe(null)).isEqualTo("/inbox");
    }
}
