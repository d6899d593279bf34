package org.huiyin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** "A customer just told me": the report is the customer's. */
class TakeDownTest {

    private static final Caller COLLEAGUE =
            new Caller(Actor.member(UUID.randomUUID(), "林"), Set.of(Role.MEMBER), Set.of(UUID.randomUUID()));
    private static final Caller ANOTHER =
            new Caller(Actor.member(UUID.randomUUID(), "周"), Set.of(Role.MEMBER), Set.of(UUID.randomUUID()));

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void theCustomerIsCountedAndTheColleagueRemembered(MigratedDatabase database) {
        database.inTransaction(manager -> {
            var wired = Wired.on(manager, data.resolve(database.toString()));
            var intake = wired.get(Intake.class);
            var phone = Address.phone("138 0013 8000").orElseThrow();

            var first = intake.takeDown(told("盖子拧不紧", "a".repeat(32)).from(phone), COLLEAGUE);
            var again = intake.takeDown(told("盖子拧不紧", "a".repeat(32)).from(phone), COLLEAGUE);
            var second = intake.takeDown(told("漏水", "b".repeat(32)).from(phone), COLLEAGUE);

            assertThat(again).isEqualTo(first);
            var reports = wired.get(Reports.class);
            var author = reports.find(first.id()).orElseThrow().reporter();
            assertThat(reports.find(second.id()).orElseThrow().reporter()).isEqualTo(author);
            assertThat(wired.get(People.class).addressesOf(author)).containsExactly(phone);
            assertThat(intake.receiptOfTaken(first.id(), COLLEAGUE)).isEqualTo(first);
            assertThatThrownBy(() -> intake.receiptOfTaken(first.id(), ANOTHER)).isInstanceOf(Refusal.NotFound.class);
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static Submission told(String text, String key) {
        return Submission.of(
                NewReport.words(text, "counter", "zh-CN"), key, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
