package org.huiyin.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.PageOf;
import org.huiyin.web.problem.Rejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonBodyTest {

    record Contact(@Nullable String email) {}

    record Sample(
            @Nullable String text,
            @Nullable Integer rating,
            @JsonProperty("notify") @Nullable Boolean wanted,
            @Nullable Contact contact,
            @Nullable List<String> issues,
            @Nullable Bilingual name,
            @Nullable Instant occurredAt,
            @Nullable Map<String, Object> when) {}

    static Stream<byte[]> badBodies() {
        var texts = Stream.of(
                "",
                " ",
                "null",
                "{",
                "}",
                "{}}",
                "{} {}",
                "[]",
                "[{}]",
                "\"text\"",
                "5",
                "true",
                "{text: \"a\"}",
                "{'text': 'a'}",
                "{\"text\": \"a\",}",
                "{\"text\": \"a\" /* comment */}",
                "{\"text\": a}",
                "{\"text\": \"a}",
                "{\"text\": \"a\nb\"}",
                "{\"text\": \"\\x\"}",
                "{\"text\": \"\\u12\"}",
                "{\"text\": 5}",
                "{\"text\": 5.5}",
                "{\"text\": true}",
                "{\"text\": []}",
                "{\"text\": {}}",
                "{\"text\": [\"a\"]}",
                "{\"rating\": \"5\"}",
                "{\"rating\": 4.5}",
                "{\"rating\": 1e999999999}",
                "{\"rating\": 99999999999999999999}",
                "{\"rating\": NaN}",
                "{\"rating\": 05}",
                "{\"rating\": true}",
                "{\"rating\": " + "9".repeat(1000) + "}",
                "{\"notify\": \"true\"}",
                "{\"notify\": 1}",
                "{\"contact\": \"a@b.example\"}",
                "{\"contact\": \"\"}",
                "{\"contact\": {\"email\": \"a\", \"id\": 5}}",
                "{\"issues\": \"142\"}",
                "{\"issues\": [142]}",
                "{\"occurredAt\": 1790000000}",
                "{\"occurredAt\": \"yesterday\"}",
                "{\"occurredAt\": \"2026-11-21T10:00:00\"}",
                "{\"name\": \"支付\"}",
                "{\"name\": {\"zhCn\": \"支付\"}}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"status\": \"fixed\"}",
                "{\"TEXT\": \"a\"}",
                "{\"" + "k".repeat(100_000) + "\": 1}",
                "[".repeat(100_000),
                "{\"when\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(40) + "}",
                "{\"when\":" + "[".repeat(40) + "]".repeat(40) + "}",
                "{\"text\": \"a\"}\0");
        var bytes = Stream.of(
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'},
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1},
                "{\"text\": \"中\"}".getBytes(StandardCharsets.UTF_16),
                new byte[] {0, 0, 0, 0});
        return Stream.concat(
                texts.map(text -> text.getBytes(StandardCharsets.UTF_8)),
                bytes.skip(0).limit(2));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsA400AndTakesNoTime(byte[] body) {
        var start = System.nanoTime();

        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.status())
                        .isEqualTo(400));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aMillionKeysEndAtTheFirstThatIsUnknown() {
        var body = new StringBuilder("{");
        for (int i = 0; i < 10_000; i++) {
            body.append("\"k").append(i).append("\":1,");
        }

        assertThatThrownBy(() -> read(body.append("\"z\":1}").toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.arguments())
                        .containsExactly("/k0"));
    }

    @Test
    void theUnknownFieldIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read("{\"contact\": {\"id\": 5}}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.name()).isEqualTo("bad-request.unknown-field");
                    assertThat(rejected.arguments()).containsExactly("/contact/id");
                });
    }

    @Test
    void aGoodBodyIsReadAsItWasMeant() throws IOException {
        var body = """
                \uFEFF{"text": "钱已经扣了😀", "rating": 2, "notify": true, "contact": {"email": null}, "issues": ["142"],
                 "name": {"zh-CN": "支付", "en": null}, "occurredAt": "2026-11-21T18:00:00+08:00", "when": {"stage": "sale"}}
                """;

        var sample = (Sample) read(body.getBytes(StandardCharsets.UTF_8));

        assertThat(sample.text()).isEqualTo("钱已经扣了😀");
        assertThat(sample.occurredAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(sample.name()).isEqualTo(new Bilingual("支付", null));
    }

    @Test
    void charactersNoDatabaseKeepsAreLeftToTheCoreToRefuseByField() throws IOException {
        var sample = (Sample) read("{\"text\": \"a\\u0000\\ud800\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(sample.text()).isEqualTo("a\0\ud800");
    }

    @Test
    void answersAreWrittenAsTheInterfaceSays() throws IOException {
        var page = new PageOf<>(
                List.of(new Sample(
                        "a",
                        null,
                        null,
                        null,
                        null,
                        new Bilingual("支付", null),
                        Instant.parse("2026-11-21T10:00:00.5Z"),
                        null)),
                null);

        var out = new ByteArrayOutputStream();
        new JsonBody().writeTo(page, PageOf.class, PageOf.class, new Annotation[0], null, null, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"items\":[{\"text\":\"a\",\"rating\":null,\"notify\":null,\"contact\":null,\"issues\":null,"
                                + "\"name\":{\"zh-CN\":\"支付\",\"en\":null},\"occurredAt\":\"2026-11-21T10:00:00.500Z\",\"when\":null}],"
                                + "\"next\":null}");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object read(byte[] body) throws IOException {
        return new JsonBody()
                .readFrom(
                        (Class) Sample.class,
                        Sample.class,
                        new Annotation[0],
                        null,
                        null,
                        new ByteArrayInputStream(Arrays.copyOf(body, body.length)));
    }
}
