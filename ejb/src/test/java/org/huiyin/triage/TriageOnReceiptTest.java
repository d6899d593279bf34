package org.huiyin.triage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.finding.Findings;
import org.huiyin.grouping.Likenesses;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.search.decide.Alike;
import org.huiyin.shared.Aside;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Time;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First findings first; what a crash leaves undone is found again. */
class TriageOnReceiptTest {

    private static final List<String> WAVE =
            List.of("扫码付款成功了订单还是待支付", "你好，请问扫码付款成功了订单还是待支付，谢谢", "麻烦问一下，扫码付款成功了订单还是待支付");

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void whatNobodyDecidedAboutIsDecidedAndGathered(MigratedDatabase database) {
        in(database, shop -> {
            var wave = shop.receive(WAVE);

            shop.sweep();

            assertThat(wave)
                    .allSatisfy(report ->
                            assertThat(shop.get(Findings.class).of(report)).isPresent());
            assertThat(shop.proposed(wave.get(2))).isEqualTo(shop.issueOf(wave.getFirst()));
            assertThat(shop.get(Triage.class).ungathered(10)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void aCrashBetweenFindingAndGroupScattersNoWave(MigratedDatabase database) {
        in(database, shop -> {
            var four = shop.receive(List.of("保温杯漏水", "快递三天没动", "发票抬头改不了", "会员码加载慢"));
            shop.get(Triage.class).decide(four);
            shop.alike(four);

            shop.sweep();

            assertThat(four.subList(1, 4))
                    .allSatisfy(report -> assertThat(shop.proposed(report)).isEqualTo(shop.issueOf(four.getFirst())));
            assertThat(shop.get(Triage.class).ungathered(10)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#bothWithoutTheRowsOfOthers")
    void whatIsDecidedTwiceWaitsForItsGroupOnce(MigratedDatabase database) {
        in(database, shop -> {
            var wave = shop.receive(WAVE);
            shop.get(Triage.class).decide(wave);
            shop.get(Triage.class).decide(wave);

            assertThat(shop.get(Triage.class).ungathered(10)).containsExactlyInAnyOrderElementsOf(wave);
        });
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            test.accept(new Shop(manager, data.resolve(database.toString())));
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static final class Shop {

        private final Time time = new Time();
        private final Wired wired;

        Shop(EntityManager manager, Path data) {
            wired = Wired.on(manager, data).with(Aside.class, new Aside(time));
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        List<UUID> receive(List<String> texts) {
            return texts.stream().map(this::receive).toList();
        }

        private UUID receive(String text) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var contact = new NewReport.Contact(UUID.randomUUID() + "@example.com", null);
            var report = new NewReport(text, null, null, "web", "zh-CN", contact, null, null, null, null);
            return get(Intake.class)
                    .receive(Submission.of(report, null, "application/json", text.getBytes(StandardCharsets.UTF_8)))
                    .id();
        }

        /** At once and on this thread. */
        void sweep() {
            time.at(wired.now(), () -> get(TriageOnReceipt.class).sweep());
        }

        void alike(List<UUID> reports) {
            for (int i = 1; i < reports.size(); i++) {
                var one = reports.get(i);
                get(Likenesses.class)
                        .keepInstead(
                                one,
                                reports.subList(0, i).stream()
                                        .map(other -> new Alike(one.toString(), other.toString(), 0.35, List.of()))
                                        .toList());
            }
        }

        long issueOf(UUID report) {
            return get(Findings.class).of(report).orElseThrow().issue();
        }

        Long proposed(UUID report) {
            return get(Findings.class).of(report).orElseThrow().proposedIssue();
        }
    }
}
