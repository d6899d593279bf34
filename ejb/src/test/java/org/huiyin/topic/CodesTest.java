package org.huiyin.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
import org.huiyin.intake.Surroundings;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {

    private static final Caller LEAD =
            new Caller(Actor.member(UUID.randomUUID(), "林"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aCodeOfOursIsKnownAndCounted(MigratedDatabase database) {
        in(database, (wired, manager) -> {
            var codes = wired.get(Codes.class);
            var code = codes.add(new NewCode("store", "静安店", null, "2026-11", "收银台"), LEAD);

            codes.scan(code.signed());
            codes.scan(code.signed());
            manager.clear();
            var report = Submission.of(NewReport.words("好", "qr", "zh-CN"), null, "text/plain", bytes("好"))
                    .scanned(code.id())
                    .in(new Surroundings("https://shop.example/cart", "a phone", "3.1"));
            var receipt = wired.get(Intake.class).receive(report);

            assertThat(codes.look(code.signed())).isInstanceOf(Codes.Shown.Good.class);
            assertThat(codes.all(LEAD))
                    .filteredOn(card -> card.id().equals(code.id()))
                    .allSatisfy(card -> {
                        assertThat(card.scans()).isEqualTo(2);
                        assertThat(card.about()).containsExactly("静安店", "2026-11", "收银台");
                    });
            assertThat(wired.get(Reports.class).countByCode()).containsEntry(code.id(), 1L);
            assertThat(wired.get(Reports.class)
                            .around(receipt.id())
                            .orElseThrow()
                            .version())
                    .isEqualTo("3.1");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatIsNotOursOrNotMeantAnyMoreIsRefusedAndCounted(MigratedDatabase database) {
        in(database, (wired, manager) -> {
            var codes = wired.get(Codes.class);
            var code = codes.add(new NewCode("product", null, "保温杯", null, null), LEAD);
            var other = codes.add(new NewCode("product", null, "茶杯", null, null), LEAD);
            var exchanged = other.signed().substring(0, 8) + code.signed().substring(8);
            codes.withdraw(code.id(), LEAD);

            for (var shown : new String[] {
                exchanged, "", "../f/web", other.signed().toLowerCase(java.util.Locale.ROOT), "A".repeat(5000)
            }) {
                assertThat(codes.scan(shown)).isEqualTo(new Codes.Shown.Refused(CodeRefusal.Reason.FORGED));
            }
            assertThat(codes.scan(code.signed())).isEqualTo(new Codes.Shown.Refused(CodeRefusal.Reason.WITHDRAWN));

            assertThat(codes.refusals(LEAD)).anySatisfy(refusal -> {
                assertThat(refusal.reason()).isEqualTo(CodeRefusal.Reason.FORGED);
                assertThat(refusal.times()).isEqualTo(5);
            });
            codes.restore(code.id(), LEAD);
            assertThat(codes.look(code.signed())).isInstanceOf(Codes.Shown.Good.class);
            assertThatThrownBy(() -> codes.add(new NewCode("store", null, "杯", null, null), LEAD))
                    .isInstanceOf(Refusal.Invalid.class);
        });
    }

    private void in(MigratedDatabase database, BiConsumer<Wired, EntityManager> test) {
        database.inTransaction(manager -> {
            test.accept(Wired.on(manager, data.resolve(database.toString())), manager);
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
