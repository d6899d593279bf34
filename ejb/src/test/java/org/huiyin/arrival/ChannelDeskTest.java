package org.huiyin.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.channel.Call;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Connectors;
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

/** What the light of a channel says, from the calls of its vendor. */
class ChannelDeskTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-02T01:00:00Z");

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void silenceIsSeenWhereItIsUnusualForItsHourUntilSomethingComes(MigratedDatabase database) {
        database.inTransaction(manager -> {
            var wired = Wired.on(manager, data)
                    .with(Connectors.class, new Connectors(List.of(new ChatterConnector())))
                    .with(Aside.class, new Aside(new Time()));
            var channel = "c" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 16, 36);
            wired.get(Channels.class).add(channel, "chatter", new Bilingual("测试", "Test"), ADMIN);
            assertThat(light(wired, channel)).isEqualTo(ChannelState.Light.NOT_SET_UP);
            wired.get(Channels.class)
                    .give(channel, new ChatterConnector().fields(), Map.of("secret", "swordfish"), ADMIN);
            assertThat(light(wired, channel)).as("nothing ever came").isEqualTo(ChannelState.Light.WORKS);

            for (int hour = 0; hour < 12 * 24; hour++) {
                wired.at(MONDAY_NINE.plus(Duration.ofHours(hour)));
                if (hour % 24 < 10) {
                    deliver(wired, channel, hour);
                }
            }
            var evening = MONDAY_NINE.plus(Duration.ofHours(11 * 24 + 9));
            wired.at(evening.plus(Duration.ofHours(14)));
            assertThat(light(wired, channel)).as("the night is quiet").isEqualTo(ChannelState.Light.WORKS);
            wired.at(evening.plus(Duration.ofHours(24)));
            assertThat(light(wired, channel)).as("the day is not").isEqualTo(ChannelState.Light.SILENT);
            wired.at(evening.plus(Duration.ofDays(60)));
            assertThat(light(wired, channel)).as("and stays so").isEqualTo(ChannelState.Light.SILENT);

            deliver(wired, channel, 9_999);
            assertThat(light(wired, channel)).isEqualTo(ChannelState.Light.WORKS);
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static ChannelState.Light light(Wired wired, String channel) {
        return wired.get(ChannelDesk.class).require(channel, ADMIN).light();
    }

    private static void deliver(Wired wired, String channel, int number) {
        var body = (number + "|NEW|lin|words " + number).getBytes(StandardCharsets.UTF_8);
        var call = new Call("POST", Map.of(), Map.of("x-secret", List.of("swordfish")), body);
        assertThat(wired.get(Doorstep.class).answer(channel, call)).isPresent();
    }
}
