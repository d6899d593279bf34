package org.huiyin.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.channel.Answer;
import org.huiyin.channel.Call;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Connectors;
import org.huiyin.channel.Haul;
import org.huiyin.channel.Pulses;
import org.huiyin.conversation.Conversation;
import org.huiyin.conversation.MessageCard;
import org.huiyin.intake.DeliveryCard;
import org.huiyin.intake.Intake;
import org.huiyin.intake.Journal;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Aside;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Role;
import org.huiyin.shared.Time;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the vendor's call to the report and its conversation, with a vendor of this test. */
class ArrivalTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatIsDeliveredTwiceIsOneReport(MigratedDatabase database) {
        in(database, desk -> {
            assertThat(desk.deliver("1|NEW|lin|付款成功了，订单还是待支付")).contains(Answer.ok("ok"));
            desk.deliver("1|NEW|lin|付款成功了，订单还是待支付");
            desk.understand();
            desk.deliver("1|NEW|lin|付款成功了，订单还是待支付");
            desk.understand();

            var report = desk.onlyReportOf("lin");
            assertThat(report.text()).isEqualTo("付款成功了，订单还是待支付");
            assertThat(report.locale()).isEqualTo("zh-CN");
            assertThat(desk.saidAbout(report)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatOvertookTheOthersStillComesAfterThem(MigratedDatabase database) {
        in(database, desk -> {
            desk.deliver("3|NEW|lin|third\n2|NEW|lin|second");
            desk.deliver("1|NEW|lin|first");
            desk.understand();

            var report = desk.onlyReportOf("lin");
            assertThat(report.text()).isEqualTo("first");
            assertThat(desk.saidAbout(report)).extracting(MessageCard::text).containsExactly("second", "third");
            assertThat(desk.saidAbout(report))
                    .as("below the report, although it was received after they were said")
                    .noneMatch(message -> message.at().isBefore(report.receivedAt()));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatWasSaidFirstAndCameTooLateStandsAboveTheReport(MigratedDatabase database) {
        in(database, desk -> {
            desk.deliver("2|NEW|lin|second");
            desk.understand();
            desk.deliver("1|NEW|lin|first");
            desk.understand();

            var report = desk.onlyReportOf("lin");
            assertThat(report.text()).isEqualTo("second");
            assertThat(desk.saidAbout(report)).singleElement().matches(message -> message.at()
                    .isBefore(report.receivedAt()));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatComesAfterALongSilenceIsANewReport(MigratedDatabase database) {
        in(database, desk -> {
            desk.deliver("1|NEW|lin|first");
            desk.deliver("90000|NEW|lin|a day later");
            desk.understand();

            assertThat(desk.reportsOf("lin"))
                    .extracting(ReportCard::text)
                    .containsExactlyInAnyOrder("first", "a day later");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anEditedMessageStandsBelowTheFirstOne(MigratedDatabase database) {
        in(database, desk -> {
            desk.deliver("1|NEW|lin|It brakes");
            desk.deliver("1|EDITED|lin|It breaks");
            desk.understand();

            var report = desk.onlyReportOf("lin");
            assertThat(report.text()).isEqualTo("It brakes");
            assertThat(desk.saidAbout(report)).extracting(MessageCard::text).containsExactly("(edited) It breaks");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whoDeletesTheirMessageDoesNotStandByIt(MigratedDatabase database) {
        in(database, desk -> {
            desk.deliver("1|NEW|lin|It breaks");
            desk.deliver("2|DELETED|lin|x");
            desk.deliver("1|DELETED|lin|x");
            desk.understand();

            assertThat(desk.onlyReportOf("lin").isWithdrawn()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatCannotBeReadWaitsForAPersonAndHoldsUpNothing(MigratedDatabase database) {
        in(database, desk -> {
            desk.deliver("1|NEW|lin\n2|NEW|lin|It breaks");
            desk.understand();

            assertThat(desk.onlyReportOf("lin").text()).isEqualTo("It breaks");
            var waiting = desk.quarantine();
            assertThat(waiting).extracting(DeliveryCard::reason).containsExactly("malformed");
            desk.get(Journal.class).discard(waiting.getFirst().id(), ADMIN);
            assertThat(desk.quarantine()).isEmpty();
            desk.get(Journal.class).restore(waiting.getFirst().id(), ADMIN);
            assertThat(desk.quarantine()).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatIsErasedIsErasedByteByByte(MigratedDatabase database) {
        in(database, desk -> {
            desk.deliver("1|NEW|lin|first");
            desk.deliver("2|NEW|lin|second");
            desk.deliver("3|NEW|chen|other");
            desk.understand();

            desk.get(Intake.class).erase(desk.onlyReportOf("lin").id());

            assertThat(desk.kept()).containsExactly(0L, 0L, (long) "3|NEW|chen|other".length());
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatLedToNothingIsNotKeptForEver(MigratedDatabase database) {
        in(database, desk -> {
            desk.deliver("1|NEW|lin|first");
            desk.deliver("2|DELETED|chen|x");
            desk.deliver("3|NEW|lin");
            for (int tried = 0; tried < 5; tried++) {
                desk.understand();
                desk.pass(Duration.ofHours(1));
            }
            desk.pass(Duration.ofDays(91));

            desk.get(Journal.class).forgetOld();

            assertThat(desk.kept())
                    .as("the report stays, what was of no concern goes, what waits for a person waits")
                    .containsExactly((long) "1|NEW|lin|first".length(), 0L, (long) "3|NEW|lin".length());
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatFailsIsTriedAgainAndThenWaitsForAPerson(MigratedDatabase database) {
        in(database, desk -> {
            desk.vendor.broken = true;
            desk.deliver("1|NEW|lin|It breaks");
            for (int tried = 0; tried < 5; tried++) {
                assertThat(desk.quarantine()).isEmpty();
                desk.understand();
                desk.pass(Duration.ofHours(1));
            }

            var waiting = desk.quarantine();
            assertThat(waiting)
                    .extracting(DeliveryCard::reason)
                    .singleElement()
                    .asString()
                    .startsWith("failed");
            desk.vendor.broken = false;
            desk.get(Journal.class).tryAgain(waiting.getFirst().id(), ADMIN);
            desk.understand();
            assertThat(desk.onlyReportOf("lin").text()).isEqualTo("It breaks");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void withoutASecretThereIsNoEndpointAndAForgeryLeavesNothing(MigratedDatabase database) {
        in(database, desk -> {
            assertThat(desk.call("wrong", "1|NEW|lin|It breaks")).contains(Answer.forbidden());
            desk.get(Channels.class).give(desk.channel, desk.vendor.fields(), Map.of("secret", ""), ADMIN);
            assertThat(desk.call("", "1|NEW|lin|It breaks")).isEmpty();
            desk.understand();

            assertThat(desk.reportsOf("lin")).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aSecretIsEncryptedInTheDatabase(MigratedDatabase database) {
        in(database, desk -> {
            var channels = desk.get(Channels.class);
            var account = channels.accountOf(channels.find(desk.channel).orElseThrow());

            assertThat(account.require("secret")).isEqualTo("swordfish");
            assertThat(account).asString().doesNotContain("swordfish");
            assertThat(desk.stored()).isNotEmpty().noneMatch(content -> content.contains("swordfish"));
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPausedChannelIsClosedAndWhatItBroughtWaits(MigratedDatabase database) {
        in(database, desk -> {
            desk.deliver("1|NEW|lin|It breaks");
            desk.get(Channels.class).pause(desk.channel, ADMIN);
            assertThat(desk.deliver("2|NEW|chen|It breaks too")).isEmpty();
            desk.understand();
            assertThat(desk.reportsOf("lin")).isEmpty();

            desk.get(Channels.class).resume(desk.channel, ADMIN);
            desk.understand();
            assertThat(desk.reportsOf("lin")).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void pollingGoesOnWhereItEnded(MigratedDatabase database) {
        in(database, desk -> {
            desk.vendor.hauls.add(new Haul(List.of(ChatterConnector.raw("1|NEW|lin|one")), "1", true));
            desk.vendor.hauls.add(new Haul(List.of(ChatterConnector.raw("2|NEW|chen|two")), "2", false));
            desk.get(Rounds.class).visit(desk.channel);
            desk.get(Rounds.class).visit(desk.channel);
            desk.understand();

            assertThat(desk.get(Pulses.class).positionOf(desk.channel)).isEqualTo("2");
            assertThat(desk.reportsOf("lin")).hasSize(1);
            assertThat(desk.reportsOf("chen")).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aVendorThatIsAwayIsSeenInTheHealthOfItsChannel(MigratedDatabase database) {
        in(database, desk -> {
            desk.vendor.broken = true;
            desk.get(Rounds.class).visit(desk.channel);
            assertThat(desk.get(Pulses.class).all().get(desk.channel).failure()).startsWith("poll-failed");

            desk.vendor.broken = false;
            desk.get(Rounds.class).visit(desk.channel);
            assertThat(desk.get(Pulses.class).all().get(desk.channel).failedAt())
                    .isNull();
        });
    }

    private void in(MigratedDatabase database, Consumer<Desk> test) {
        database.inTransaction(manager -> {
            var vendor = new ChatterConnector();
            var wired = Wired.on(manager, data)
                    .with(Connectors.class, new Connectors(List.of(vendor)))
                    .with(Aside.class, new Aside(new Time()));
            var desk = new Desk(wired, vendor, manager);
            test.accept(desk);
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static final class Desk {

        private final Wired wired;
        private final EntityManager manager;
        final ChatterConnector vendor;
        final String channel = "c" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 16, 36);

        Desk(Wired wired, ChatterConnector vendor, EntityManager manager) {
            this.wired = wired;
            this.vendor = vendor;
            this.manager = manager;
            get(Channels.class).add(channel, "chatter", new Bilingual("测试", "Test"), ADMIN);
            get(Channels.class).give(channel, vendor.fields(), Map.of("secret", "swordfish"), ADMIN);
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        Optional<Answer> deliver(String body) {
            return call("swordfish", body);
        }

        Optional<Answer> call(String secret, String body) {
            var call = new Call(
                    "POST", Map.of(), Map.of("x-secret", List.of(secret)), body.getBytes(StandardCharsets.UTF_8));
            return get(Doorstep.class).answer(channel, call);
        }

        void understand() {
            pass(Duration.ofSeconds(2));
            get(Arrivals.class).sweep();
        }

        void pass(Duration time) {
            wired.at(wired.now().plus(time));
        }

        List<ReportCard> reportsOf(String who) {
            return get(People.class)
                    .reporterAt(new Address(channel, who))
                    .map(reporter -> get(Reports.class).ofReporter(reporter))
                    .orElse(List.of());
        }

        ReportCard onlyReportOf(String who) {
            assertThat(reportsOf(who)).hasSize(1);
            return reportsOf(who).getFirst();
        }

        List<MessageCard> saidAbout(ReportCard report) {
            return get(Conversation.class).withReport(report.id());
        }

        List<DeliveryCard> quarantine() {
            return get(Journal.class).quarantined(channel, ADMIN);
        }

        List<String> stored() {
            return manager.createQuery("select s.content from ChannelSetting s", String.class)
                    .getResultList();
        }

        /** How many bytes there are of each delivery. */
        List<Long> kept() {
            manager.flush();
            List<?> lengths = manager.createNativeQuery(
                            "select octet_length(body) from delivery where channel = ?1 order by sequence")
                    .setParameter(1, channel)
                    .getResultList();
            return lengths.stream().map(length -> ((Number) length).longValue()).toList();
        }
    }
}
