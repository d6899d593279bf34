package org.huiyin.search.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real models. */
class EncodersTest {

    private static Encoders encoders;

    @BeforeAll
    static void load() {
        encoders = Encoders.load();
        assertThat(encoders.trouble()).isEmpty();
    }

    @AfterAll
    static void close() {
        encoders.close();
    }

    private static double likeness(Model model, String a, String b) {
        return Meaning.cosine(vector(model, a), vector(model, b));
    }

    private static float[] vector(Model model, String text) {
        return Objects.requireNonNull(encoders.read(text).of(model), text);
    }

    @Test
    void otherWordsForTheSameAreNearerThanTheSameWordsForAnother() {
        assertThat(likeness(Model.CHINESE, "钱付了两次", "重复扣款")).isGreaterThan(likeness(Model.CHINESE, "钱付了两次", "快递还没到"));
        assertThat(likeness(Model.ENGLISH, "I was charged twice", "double payment on my card"))
                .isGreaterThan(likeness(Model.ENGLISH, "I was charged twice", "the parcel has not arrived"));
    }

    @Test
    void eachTextIsReadByTheModelOfItsLanguage() {
        assertThat(encoders.read("支付失败").english()).isNull();
        assertThat(encoders.read("payment failed").chinese()).isNull();
        var mixed = encoders.read("payment 失败 again 怎么办");
        assertThat(mixed.chinese()).isNotNull();
        assertThat(mixed.english()).isNotNull();
        assertThat(encoders.read("!!! 😡").isNone()).isTrue();
    }

    @Test
    void bothScriptsReadTheSameAndEveryTimeTheSame() {
        assertThat(vector(Model.CHINESE, "訂單無法付款")).isEqualTo(vector(Model.CHINESE, "订单无法付款"));
        assertThat(Meaning.cosine(vector(Model.CHINESE, "订单"), vector(Model.CHINESE, "订单")))
                .isCloseTo(1, within(1e-3));
    }

    @Test
    void closingWaitsForWhoeverReadsAndNobodyReadsAfterwards() throws Exception {
        var own = Encoders.load();
        try (var readers = Executors.newFixedThreadPool(4)) {
            var started = new CountDownLatch(4);
            var refusals = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                refusals.add(readers.submit(() -> readUntilRefused(own, started)));
            }
            started.await();
            own.close();
            for (var refusal : refusals) {
                refusal.get();
            }
        }
        own.close();
    }

    private static void readUntilRefused(Encoders some, CountDownLatch started) {
        assertThatIllegalStateException().isThrownBy(() -> {
            for (int i = 0; i < 1_000_000; i++) {
                some.read("付款失败了 payment failed " + i);
                started.countDown();
            }
        });
    }

    @Test
    void whatIsStoredIsWhatWasRead() {
        var read = encoders.read("payment 失败 again 怎么办");
        var stored = Meaning.fromBytes(read.toBytes());

        assertThat(stored.chinese()).isEqualTo(read.chinese());
        assertThat(stored.english()).isEqualTo(read.english());
        assertThat(Meaning.fromBytes(new byte[] {3, 1, 2}).isNone()).isTrue();
        assertThat(Meaning.fromBytes(new byte[0]).isNone()).isTrue();
    }

    @Test
    void withoutModelsNothingIsReadAndItSaysWhy() {
        try (var none = Encoders.none("no library for this machine")) {
            assertThat(none.read("支付失败").isNone()).isTrue();
            assertThat(none.trouble()).isEqualTo("no library for this machine");
        }
    }
}
