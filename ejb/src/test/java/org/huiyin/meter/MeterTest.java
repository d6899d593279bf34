package org.huiyin.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.automation.AutomationState;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.triage.Triage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The meter at its door, with people who know the truth. */
class MeterTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final Caller STRANGER =
            new Caller(Actor.member(UUID.randomUUID(), "别人"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));
    private static final List<String> TEXTS =
            List.of("请问几天发货，第%d次问", "付款失败%d次，订单打不开", "建议增加第%d种颜色", "服务态度很好，表扬%d号店员", "快递坏了%d件，要求退款");

    @TempDir
    Path data;

    @Test
    void theSameSeedDrawsTheSameSampleAndEveryStratumIsInIt() {
        var yes = new Stratum(AutomationKind.TYPE, "complaint", Answer.YES);
        var rare = new Stratum(AutomationKind.TYPE, "praise", Answer.YES);
        var no = new Stratum(AutomationKind.TYPE, "complaint", Answer.NO);
        var population = Map.of(yes, subjects(900), rare, subjects(20), no, subjects(400));

        var drawn = new Sampler(100, 7).draw(population);

        assertThat(new Sampler(100, 7).draw(population)).isEqualTo(drawn);
        assertThat(new Sampler(100, 8).draw(population)).isNotEqualTo(drawn);
        assertThat(drawn).hasSizeLessThanOrEqualTo(160);
        assertThat(drawn.stream().filter(d -> d.stratum().equals(rare))).hasSize(5);
        assertThat(drawn.stream()
                        .filter(d -> d.stratum().equals(rare))
                        .mapToDouble(Sampler.Drawn::weight)
                        .sum())
                .isCloseTo(20, within(1e-9));
    }

    @Test
    void precisionAndRecallComeFromWeightedAnswers() {
        var answers = List.of(
                new Measure.Counted("a", true, true, 10),
                new Measure.Counted("a", true, false, 10),
                new Measure.Counted("a", false, true, 5),
                new Measure.Counted("a", false, false, 5));

        var measure = Measure.of(AutomationKind.TYPE, "a", answers);

        assertThat(measure.precision().estimate()).isCloseTo(0.5, within(1e-9));
        assertThat(measure.precision().of()).isCloseTo(2, within(1e-9));
        assertThat(measure.recall().estimate()).isCloseTo(10 / 15.0, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void corruptingAFifthOfTheLabelsTurnsTheMeterRedWithinOneSample(MigratedDatabase database) {
        in(database, shop -> {
            var meter = shop.get(Meter.class);
            var truth = shop.typesOf(shop.reports(120));

            shop.answerASample(meter, truth);
            assertThat(meter.of(AutomationKind.TYPE).precision().low()).isGreaterThan(0.9);
            assertThat(meter.of(AutomationKind.TYPE).recall().estimate()).isGreaterThan(0.9);
            assertThat(shop.state()).isEqualTo(AutomationState.ON);

            shop.corruptEveryFifth(truth);
            shop.answerASample(meter, truth);
            assertThat(shop.state()).isEqualTo(AutomationState.BELOW_GATE);
            assertThat(meter.of(AutomationKind.TYPE).precision().estimate()).isCloseTo(0.8, within(0.1));

            shop.repair(truth);
            shop.answerASample(meter, truth);
            assertThat(shop.state()).isEqualTo(AutomationState.ON);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void nobodyIsAskedAboutWhatDoesNotExistForThem(MigratedDatabase database) {
        in(database, shop -> {
            shop.reports(5);
            var meter = shop.get(Meter.class);
            meter.draw(AutomationKind.TYPE);
            var question = meter.next(AutomationKind.TYPE, ADMIN).orElseThrow();

            assertThat(meter.next(null, STRANGER)).isEmpty();
            assertThat(meter.waiting(null, STRANGER)).isZero();
            assertThatThrownBy(() -> meter.answer(question.id(), Answer.YES, STRANGER))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anAnswerIsTakenBackByWhoeverGaveIt(MigratedDatabase database) {
        in(database, shop -> {
            shop.reports(5);
            var meter = shop.get(Meter.class);
            meter.draw(AutomationKind.TYPE);
            long waiting = meter.waiting(AutomationKind.TYPE, ADMIN);
            var question = meter.next(AutomationKind.TYPE, ADMIN).orElseThrow();

            meter.answer(question.id(), Answer.YES, ADMIN);
            assertThat(meter.waiting(AutomationKind.TYPE, ADMIN)).isEqualTo(waiting - 1);
            assertThatThrownBy(() -> meter.takeBack(question.id(), STRANGER)).isInstanceOf(Refusal.NotFound.class);
            meter.takeBack(question.id(), ADMIN);
            assertThat(meter.next(AutomationKind.TYPE, ADMIN)).contains(question);
        });
    }

    private static List<Subject> subjects(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new Subject(new UUID(42, i), null))
                .toList();
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            test.accept(new Shop(Wired.on(manager, data.resolve(database.toString())), manager));
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static final class Shop {

        private final Wired wired;
        private final EntityManager database;

        Shop(Wired wired, EntityManager database) {
            this.wired = wired;
            this.database = database;
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        List<UUID> reports(int count) {
            var made = new java.util.ArrayList<UUID>();
            for (int i = 0; i < count; i++) {
                wired.at(wired.now().plus(Duration.ofMinutes(1)));
                var text = String.format(TEXTS.get(i % TEXTS.size()), i + 10);
                var report = new NewReport(text, null, null, "web", "zh-CN", null, null, null, null, null);
                var body = text.getBytes(StandardCharsets.UTF_8);
                made.add(get(Intake.class)
                        .receive(Submission.of(report, null, "application/json", body))
                        .id());
            }
            get(Triage.class).triage(made);
            database.flush();
            return made;
        }

        Map<UUID, String> typesOf(List<UUID> reports) {
            var types = new HashMap<UUID, String>();
            for (var report : reports) {
                types.put(report, (String) database.createNativeQuery(
                                "select label from label where report_id = ?1 and kind = 'TYPE' and current_key is not null")
                        .setParameter(1, report)
                        .getSingleResult());
            }
            return types;
        }

        /** Draws and answers everything truthfully; reports of other tests have no truth and are left. */
        void answerASample(Meter meter, Map<UUID, String> truth) {
            wired.at(wired.now().plus(Duration.ofDays(8)));
            meter.draw(AutomationKind.TYPE);
            var met = new HashSet<UUID>();
            for (var next = meter.next(AutomationKind.TYPE, ADMIN);
                    next.isPresent() && met.add(next.get().id());
                    next = meter.next(AutomationKind.TYPE, ADMIN)) {
                var question = next.get();
                var real = truth.get(question.report());
                var said = real == null ? Answer.UNCLEAR : real.equals(question.question()) ? Answer.YES : Answer.NO;
                wired.at(wired.now().plus(Duration.ofSeconds(3)));
                meter.answer(question.id(), said, ADMIN);
            }
        }

        void corruptEveryFifth(Map<UUID, String> truth) {
            int i = 0;
            for (var entry : truth.entrySet()) {
                if (i++ % 5 == 0) {
                    label(entry.getKey(), entry.getValue().equals("praise") ? "question" : "praise");
                }
            }
        }

        void repair(Map<UUID, String> truth) {
            truth.forEach(this::label);
        }

        private void label(UUID report, String type) {
            database.createNativeQuery("update label set label = ?1 where report_id = ?2 and kind = 'TYPE'")
                    .setParameter(1, type)
                    .setParameter(2, report)
                    .executeUpdate();
        }

        AutomationState state() {
            return get(Automation.class).of(AutomationKind.TYPE).state();
        }
    }
}
