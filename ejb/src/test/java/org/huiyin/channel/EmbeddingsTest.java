package org.huiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only named sites, only users that are vouched for. */
class EmbeddingsTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void nobodyFramesTheFormUntilNamed(MigratedDatabase database) {
        in(database, wired -> {
            var embeddings = wired.get(Embeddings.class);
            assertThat(embeddings.originsOf("app")).isEmpty();

            embeddings.allow("app", List.of("https://Shop.example/", "http://localhost:3000"), Caller.SYSTEM);

            assertThat(embeddings.originsOf("app")).containsExactly("https://shop.example", "http://localhost:3000");
            assertThat(embeddings.originsOf("web")).isEmpty();
            for (var wrong : List.of("http://shop.example", "https://*.example", "https://a/b", "shop.example", "*")) {
                assertThatThrownBy(() -> embeddings.allow("app", List.of(wrong), Caller.SYSTEM))
                        .as(wrong)
                        .isInstanceOf(Refusal.Invalid.class);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aUserIsBelievedOnlyWithTheSignatureOfTheShop(MigratedDatabase database) {
        in(database, wired -> {
            var embeddings = wired.get(Embeddings.class);
            var secret = embeddings.secretOf("app", Caller.SYSTEM);
            var soon = Long.toString(wired.now().plus(Duration.ofHours(1)).getEpochSecond());
            var late = Long.toString(wired.now().plus(Duration.ofDays(30)).getEpochSecond());
            var past = Long.toString(wired.now().minusSeconds(1).getEpochSecond());

            assertThat(embeddings.userOf("app", "4711", soon, sign(secret, "4711\n" + soon)))
                    .contains("4711");
            assertThat(embeddings.userOf("app", "4712", soon, sign(secret, "4711\n" + soon)))
                    .isEmpty();
            assertThat(embeddings.userOf("web", "4711", soon, sign(secret, "4711\n" + soon)))
                    .isEmpty();
            assertThat(embeddings.userOf("app", "4711", late, sign(secret, "4711\n" + late)))
                    .isEmpty();
            assertThat(embeddings.userOf("app", "4711", past, sign(secret, "4711\n" + past)))
                    .isEmpty();
            assertThat(embeddings.userOf("app", "4711", soon, null)).isEmpty();
            embeddings.renewSecret("app", Caller.SYSTEM);
            assertThat(embeddings.userOf("app", "4711", soon, sign(secret, "4711\n" + soon)))
                    .isEmpty();
        });
    }

    private void in(MigratedDatabase database, Consumer<Wired> test) {
        database.inTransaction(manager -> {
            test.accept(Wired.on(manager, data.resolve(database.toString())));
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static String sign(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
