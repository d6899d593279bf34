package org.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
import org.huiyin.people.Address;
import org.huiyin.people.JoiningCard;
import org.huiyin.people.People;
import org.huiyin.people.Persons;
import org.huiyin.people.Wish;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sees what of a person who spoke to two workgroups over two channels. */
class PersonDeskTest {

    private static final String DATABASES = "org.huiyin.shared.MigratedDatabase#both";

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource(DATABASES)
    void eachWorkgroupSeesItsOwnReportsAndHowManyThereAreBesides(MigratedDatabase database) {
        in(database, shop -> {
            var payment = shop.desk.person(shop.mailed, shop.payment);
            var delivery = shop.desk.person(shop.chatted, shop.delivery);
            var everything = shop.desk.person(shop.mailed, shop.admin);

            assertThat(payment.reports()).extracting(PersonView.Spoken::text).containsExactly("付款以后还是待支付");
            assertThat(payment.elsewhere()).isEqualTo(1);
            assertThat(payment.toString()).doesNotContain("快递三天没有动静");
            assertThat(delivery.reports()).extracting(PersonView.Spoken::text).containsExactly("快递三天没有动静");
            assertThat(delivery.elsewhere()).isEqualTo(1);
            assertThat(everything.reports())
                    .extracting(PersonView.Spoken::text)
                    .containsExactlyInAnyOrder("付款以后还是待支付", "快递三天没有动静");
            assertThat(everything.elsewhere()).isZero();
            assertThat(payment.id()).isEqualTo(delivery.id()).isEqualTo(everything.id());
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void forAnotherWorkgroupThereIsNoSuchPerson(MigratedDatabase database) {
        in(database, shop -> {
            for (var id : Set.of(shop.mailed, shop.chatted)) {
                isNobody(() -> shop.desk.person(id, shop.marketing));
                isNobody(() -> shop.desk.wish(id, Wish.NONE, shop.marketing));
                isNobody(() -> shop.desk.separate(id, shop.joining().id(), shop.marketing));
                isNobody(() -> shop.desk.rejoin(id, shop.joining().id(), shop.marketing));
                isNobody(() -> shop.desk.person(id, shop.editor));
            }
            isNobody(() -> shop.desk.person(UUID.randomUUID(), shop.admin));

            assertThat(shop.joining().holds()).isTrue();
            assertThat(shop.wired.get(Persons.class).wishOf(shop.mailed)).isEqualTo(Wish.ANY);
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void separatedEachIsThereForTheirOwnWorkgroupAlone(MigratedDatabase database) {
        in(database, shop -> {
            shop.desk.separate(shop.mailed, shop.joining().id(), shop.payment);

            assertThat(shop.desk.person(shop.mailed, shop.payment).elsewhere()).isZero();
            assertThat(shop.desk.person(shop.mailed, shop.payment).ways().toString())
                    .doesNotContain(shop.wechat.value());
            isNobody(() -> shop.desk.person(shop.chatted, shop.payment));
            isNobody(() -> shop.desk.person(shop.mailed, shop.delivery));
            assertThat(shop.desk.person(shop.chatted, shop.delivery).reports()).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aJoiningOfOthersCannotBeTouchedThroughAPersonOneSees(MigratedDatabase database) {
        in(database, shop -> {
            var people = shop.wired.get(People.class);
            var stranger = people.reporterFor(new Address("telegram", "t" + shop.mark), "陈", "zh-CN");
            var friend = people.reporterFor(Address.email("chen." + shop.mark + "@example.org"), "陈", "zh-CN");
            shop.join(stranger, Address.email("chen." + shop.mark + "@example.org"));
            var theirs = shop.wired
                    .get(Persons.class)
                    .joiningsOf(Set.of(friend))
                    .getFirst()
                    .id();

            assertThatThrownBy(() -> shop.desk.separate(shop.mailed, theirs, shop.payment))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThat(shop.wired.get(Persons.class).areSame(stranger, friend)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void anErasedReportIsCountedForNobody(MigratedDatabase database) {
        in(database, shop -> {
            shop.wired.get(Intake.class).erase(shop.chattedReport);

            assertThat(shop.desk.person(shop.mailed, shop.payment).elsewhere()).isZero();
            isNobody(() -> shop.desk.person(shop.mailed, shop.delivery));
        });
    }

    private static void isNobody(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOf(Refusal.NotFound.class).hasMessageContaining("people.person-not-found");
    }

    private void in(MigratedDatabase database, Consumer<Shop> work) {
        database.inTransaction(manager -> {
            work.accept(new Shop(manager, Wired.on(manager, data)));
            manager.getTransaction().setRollbackOnly();
        });
    }

    /** Payment heard her by mail, delivery by WeChat; marketing did not hear her. */
    private static final class Shop {

        final String mark = UUID.randomUUID().toString().substring(0, 8);
        final Address mail = Address.email("lin." + mark + "@example.org");
        final Address wechat = new Address("wechat", "o" + mark);
        final Wired wired;
        final PersonDesk desk;
        final UUID mailed;
        final UUID chatted;
        final UUID chattedReport;
        final Caller payment;
        final Caller delivery;
        final Caller marketing;
        final Caller editor;
        final Caller admin = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());

        private final Rows rows;

        Shop(EntityManager manager, Wired wired) {
            this.wired = wired;
            this.rows = new Rows(manager);
            this.desk = wired.get(PersonDesk.class);
            var paying = rows.workgroup("支付" + mark);
            var delivering = rows.workgroup("配送" + mark);
            payment = member(paying, Role.MEMBER);
            delivery = member(delivering, Role.LEAD);
            marketing = member(rows.workgroup("市场" + mark), Role.MEMBER);
            editor = member(paying, Role.MARKETING);
            mailed = authorOf(says("付款以后还是待支付", mail, paying));
            chattedReport = says("快递三天没有动静", wechat, delivering);
            chatted = authorOf(chattedReport);
            join(chatted, mail);
        }

        JoiningCard joining() {
            return wired.get(Persons.class).joiningsOf(Set.of(chatted)).getFirst();
        }

        void join(UUID claimant, Address address) {
            wired.get(People.class).alsoAt(claimant, address);
            var persons = wired.get(Persons.class);
            persons.prove(persons.claimsOf(Set.of(claimant)).getFirst().id());
        }

        private static Caller member(UUID workgroup, Role role) {
            return new Caller(Actor.member(UUID.randomUUID(), "成员"), Set.of(role), Set.of(workgroup));
        }

        private UUID says(String text, Address from, UUID workgroup) {
            var words = new NewReport(text, null, null, "web", "zh-CN", null, true, null, null, null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            var report = wired.get(Intake.class)
                    .receiveFromChannel(
                            Submission.of(words, null, "text/plain", body).from(from))
                    .id();
            rows.behind(rows.issue(text, workgroup, "OPEN", null), report);
            return report;
        }

        private UUID authorOf(UUID report) {
            return wired.get(Reports.class).find(report).orElseThrow().reporter();
        }
    }
}
