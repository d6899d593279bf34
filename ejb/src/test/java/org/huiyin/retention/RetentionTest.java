package org.huiyin.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.conversation.Conversation;
import org.huiyin.finding.Findings;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
import org.huiyin.issue.Issues;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Wired;
import org.huiyin.triage.Triage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetentionTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anErasedReportLeavesNoWordAndNoAddressBehind(MigratedDatabase database) {
        in(database, shop -> {
            var address = Address.email(shop.mark + "@example.com");
            var id = shop.report("我的密语" + shop.mark + "不该留下", address.value());
            var report = shop.get(Reports.class).find(id).orElseThrow();
            shop.get(Conversation.class).reply(report, "再说一次" + shop.mark);
            assertThat(shop.export(id)).contains(shop.mark);

            shop.get(Erasure.class).erase(id);

            assertThat(shop.export(id)).doesNotContain(shop.mark);
            assertThat(shop.get(People.class).reporterAt(address)).isEmpty();
            long issue = shop.get(Findings.class).rootsOf(List.of(id)).get(id);
            assertThat(shop.get(Issues.class).find(issue).orElseThrow().toString())
                    .doesNotContain(shop.mark);
            assertThat(shop.get(Findings.class).reportsOf(issue, 10)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPersonWithAnotherReportKeepsTheAddress(MigratedDatabase database) {
        in(database, shop -> {
            var address = Address.email(shop.mark + "@example.com");
            var gone = shop.report("这条删掉" + shop.mark, address.value());
            shop.report("这条留着" + shop.mark, address.value());

            shop.get(Erasure.class).erase(gone);

            assertThat(shop.get(People.class).reporterAt(address)).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anErasureWaitsForItsMomentAndCanBeTakenBack(MigratedDatabase database) {
        in(database, shop -> {
            var id = shop.report("也许删掉" + shop.mark, null);
            var intake = shop.get(Intake.class);

            intake.askErasure(id, shop.wired.now().plusSeconds(60));
            assertThat(intake.dueForErasure(1000)).doesNotContain(id);
            shop.wired.at(shop.wired.now().plusSeconds(61));
            assertThat(intake.dueForErasure(1000)).contains(id);
            intake.askErasure(id, null);
            assertThat(intake.dueForErasure(1000)).doesNotContain(id);
        });
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            test.accept(new Shop(Wired.on(manager, data.resolve(database.toString()))));
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static final class Shop {

        private final Wired wired;
        private final String mark = "z" + UUID.randomUUID().toString().replaceAll("[-0-9]", "");
        private final Stores stores;

        Shop(Wired wired) {
            this.wired = wired;
            this.stores = Stores.in(wired);
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        UUID report(String text, @org.jspecify.annotations.Nullable String email) {
            var contact = email == null ? null : new NewReport.Contact(email, mark);
            var report = new NewReport(text, null, null, "web", "zh-CN", contact, null, null, null, null);
            var id = get(Intake.class)
                    .receive(Submission.of(report, null, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                    .id();
            get(Triage.class).triage(id);
            return id;
        }

        String export(UUID id) {
            return stores.all().stream()
                    .map(store -> store.exportOf(id))
                    .toList()
                    .toString();
        }
    }
}
