package org.huiyin.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Share;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AutomationTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final Caller LEAD = new Caller(Actor.member(UUID.randomUUID(), "何军"), Set.of(Role.LEAD), Set.of());

    @TempDir
    Path data;

    /** The vectors of the literature. */
    @Test
    void aShareHasTheIntervalOfWilson() {
        assertThat(Share.counted(8, 10).low()).isCloseTo(0.4902, within(0.0001));
        assertThat(Share.counted(8, 10).high()).isCloseTo(0.9433, within(0.0001));
        assertThat(Share.counted(0, 20).high()).isCloseTo(0.1611, within(0.0001));
        assertThat(Share.counted(182, 200).low()).isCloseTo(0.8622, within(0.0001));
        assertThat(Share.counted(0, 0)).isEqualTo(Share.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void linkingIsOffUntilItIsMeasuredToBeRight(MigratedDatabase database) {
        in(database, shop -> {
            var automation = shop.get(Automation.class);
            assertThat(automation.runs(AutomationKind.LINKING)).isFalse();

            automation.measured(AutomationKind.LINKING, Share.counted(60, 60));
            assertThat(automation.runs(AutomationKind.LINKING)).isFalse();

            automation.measured(AutomationKind.LINKING, Share.counted(100, 100));
            assertThat(automation.runs(AutomationKind.LINKING)).isTrue();
            assertThat(shop.takeEvents()).containsExactly(new AutomationSwitched(AutomationKind.LINKING, true));

            automation.measured(AutomationKind.LINKING, Share.counted(97, 100));
            assertThat(automation.of(AutomationKind.LINKING).state()).isEqualTo(AutomationState.BELOW_GATE);
            assertThat(automation.runs(AutomationKind.LINKING)).isFalse();
            assertThat(automation.of(AutomationKind.LINKING).switchedBy()).isEqualTo("machine");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void labelsAreGivenFromTheFirstDayUntilTheyAreMeasuredToBeWrong(MigratedDatabase database) {
        in(database, shop -> {
            var automation = shop.get(Automation.class);
            assertThat(automation.runs(AutomationKind.TYPE)).isTrue();

            automation.measured(AutomationKind.TYPE, Share.counted(5, 10));
            assertThat(automation.runs(AutomationKind.TYPE)).isTrue();
            automation.measured(AutomationKind.TYPE, Share.counted(50, 100));
            assertThat(automation.runs(AutomationKind.TYPE)).isFalse();
            automation.measured(AutomationKind.TYPE, Share.counted(95, 100));
            assertThat(automation.runs(AutomationKind.TYPE)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aPersonHoldsItOffAndCannotForceItOn(MigratedDatabase database) {
        in(database, shop -> {
            var automation = shop.get(Automation.class);
            automation.measured(AutomationKind.LINKING, Share.counted(200, 200));

            var off = automation.want(AutomationKind.LINKING, AutomationMode.OFF, ADMIN);
            assertThat(off.on()).isFalse();
            assertThat(off.switchedBy()).isEqualTo("许静");
            automation.measured(AutomationKind.LINKING, Share.counted(300, 300));
            assertThat(automation.runs(AutomationKind.LINKING)).isFalse();

            assertThat(automation
                            .want(AutomationKind.LINKING, AutomationMode.MEASURED, ADMIN)
                            .on())
                    .isTrue();
            assertThatThrownBy(() -> automation.want(AutomationKind.LINKING, AutomationMode.OFF, LEAD))
                    .isInstanceOf(Refusal.Forbidden.class);
        });
    }

    private void in(MigratedDatabase database, Consumer<Wired> test) {
        database.inTransaction(manager -> {
            test.accept(Wired.on(manager, data));
            manager.getTransaction().setRollbackOnly();
        });
    }
}
