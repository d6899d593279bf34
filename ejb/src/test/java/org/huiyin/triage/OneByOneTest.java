package org.huiyin.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private static final UUID GOOD = new UUID(0, 1);
    private static final UUID BAD = new UUID(0, 2);

    private final List<UUID> done = new ArrayList<>();
    private final List<UUID> givenUp = new ArrayList<>();
    private final OneByOne turns = new OneByOne("tested", this::work, givenUp::add);

    @Test
    void oneThatFailsSpoilsItForNobodyElse() {
        assertThat(turns.work(List.of(BAD, GOOD))).isFalse();

        assertThat(done).containsExactly(GOOD);
        assertThat(givenUp).isEmpty();
    }

    @Test
    void whoFailsThreeTimesIsGivenUp() {
        turns.work(List.of(BAD));
        turns.work(List.of(BAD, GOOD));
        assertThat(givenUp).isEmpty();

        turns.work(List.of(BAD));

        assertThat(givenUp).containsExactly(BAD);
    }

    @Test
    void aLastResortThatFailsIsTriedAgain() {
        var attempts = new ArrayList<UUID>();
        var hopeless = new OneByOne("tested", this::work, report -> {
            attempts.add(report);
            throw new IllegalStateException("The database is away");
        });

        for (int i = 0; i < 4; i++) {
            hopeless.work(List.of(BAD));
        }

        assertThat(attempts).containsExactly(BAD, BAD);
    }

    @Test
    void allIsWellWhereNothingFails() {
        assertThat(turns.work(List.of(GOOD))).isTrue();
    }

    private void work(List<UUID> batch) {
        if (batch.contains(BAD)) {
            throw new IllegalStateException("Not that one");
        }
        done.addAll(batch);
    }
}
