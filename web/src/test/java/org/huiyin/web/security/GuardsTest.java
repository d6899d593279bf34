package org.huiyin.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.problem.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardsTest {

    private static final Map<String, String> SESSION = Map.of("huiyin_session", "x");

    private final BaseUrl baseUrl = new BaseUrl("http://127.0.0.1:8080");
    private final OriginFilter origins = new OriginFilter(baseUrl);
    private final HostFilter hosts =
            new HostFilter(new BaseUrl("https://feedback.example"), Optional.of("intern.example"));

    @Test
    void aPageOfOursMayChangeThings() {
        passes(Map.of("Sec-Fetch-Site", "same-origin"), SESSION);
        passes(Map.of("Origin", "http://127.0.0.1:8080"), SESSION);
        passes(Map.of("Origin", "http://localhost:8080", "Host", "localhost:8080"), SESSION);
    }

    @Test
    void aPageOfAnotherSiteMayNot() {
        refuses(Map.of("Sec-Fetch-Site", "cross-site"), SESSION);
        refuses(Map.of("Sec-Fetch-Site", "same-site"), SESSION);
        refuses(Map.of("Sec-Fetch-Site", "cross-site"), Map.of());
        refuses(Map.of("Origin", "https://evil.example", "Host", "127.0.0.1:8080"), SESSION);
        refuses(Map.of("Origin", "https://evil.example"), Map.of());
        refuses(Map.of("Origin", "null"), SESSION);
    }

    @Test
    void aCookieAloneProvesNothing() {
        refuses(Map.of(), SESSION);
        refuses(Map.of("Authorization", "Bearer made-up"), SESSION);
    }

    @Test
    void programsWithoutACookiePass() {
        passes(Map.of(), Map.of());
        passes(Map.of("Authorization", "Bearer t", "Origin", "https://other.example"), Map.of());
    }

    @Test
    void aPageWithASecretInItsAddressSendsNoOriginAndPasses() {
        passes(Map.of("Origin", "null"), Map.of());
    }

    @Test
    void lookingIsAlwaysAllowed() {
        assertThatCode(() -> origins.filter(
                        Requests.of("GET", "/", Map.of("Sec-Fetch-Site", "cross-site"), SESSION, new byte[0])))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feedback.example",
                "FEEDBACK.example:443",
                "intern.example",
                "localhost:8080",
                "127.0.0.1",
                "[::1]:8080"
            })
    void weAnswerUnderOurNames(String host) {
        assertThatCode(() -> hosts.filter(Requests.of("GET", "/", Map.of("Host", host))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "feedback.example.evil.example",
                "evilfeedback.example",
                "",
                "127.0.0.1.evil.example"
            })
    void andUnderNoOther(String host) {
        assertThatThrownBy(() -> hosts.filter(Requests.of("GET", "/", Map.of("Host", host))))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.status())
                        .isEqualTo(421));
    }

    @Test
    void aBodyMayBeAsLargeAsTheLimitAndNotOneByteLarger() throws IOException {
        assertThat(readAll(new byte[(int) BodyLimit.TEXT], Map.of())).isEqualTo(BodyLimit.TEXT);
        assertThatThrownBy(() -> readAll(new byte[(int) BodyLimit.TEXT + 1], Map.of()))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void picturesMayBeLarger() throws IOException {
        var multipart = Map.of("Content-Type", "multipart/form-data; boundary=x");

        assertThat(readAll(new byte[(int) BodyLimit.TEXT + 1], multipart)).isEqualTo(BodyLimit.TEXT + 1);
        assertThatThrownBy(() -> readAll(new byte[(int) BodyLimit.WITH_PICTURES + 1], multipart))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"131073", "99999999999999999999", "x"})
    void anAnnouncedLengthIsBelievedWhenItIsTooLarge(String length) {
        assertThatThrownBy(() -> readAll(new byte[1], Map.of("Content-Length", length)))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.status())
                        .isEqualTo(413));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%00b", "/?q=%ff", "/?q=%ED%A0%80", "/?q=%C0%AF"})
    void anAddressWithImpossibleCharactersIsRefused(String address) {
        assertThatThrownBy(() -> new CharacterFilter().filter(Requests.of("GET", address, Map.of())))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void anAddressInChineseIsFine() {
        assertThatCode(() -> new CharacterFilter()
                        .filter(Requests.of("GET", "/?q=%E5%9B%9E%E9%9F%B3+%F0%9F%98%80", Map.of())))
                .doesNotThrowAnyException();
    }

    private static long readAll(byte[] body, Map<String, String> headers) throws IOException {
        var request = Requests.of("POST", "/", headers, Map.of(), body);
        new BodyLimit().filter(request);
        return request.getEntityStream().readAllBytes().length;
    }

    private void passes(Map<String, String> headers, Map<String, String> cookies) {
        assertThatCode(() -> origins.filter(Requests.of("POST", "/", headers, cookies, new byte[0])))
                .doesNotThrowAnyException();
    }

    private void refuses(Map<String, String> headers, Map<String, String> cookies) {
        assertThatThrownBy(() -> origins.filter(Requests.of("POST", "/", headers, cookies, new byte[0])))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.status())
                        .isEqualTo(403));
    }
}
