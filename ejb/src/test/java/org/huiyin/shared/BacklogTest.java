package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final List<List<Integer>> done = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();

    @Test
    void whatWaitsIsDoneInOrderAndManyAtOnce() {
        var backlog = new Backlog<Integer>(100, done::add);

        IntStream.range(0, 50).forEach(backlog::add);
        backlog.nudge(Runnable::run);

        assertThat(done.getFirst()).hasSizeGreaterThan(1);
        assertThat(done.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
        assertThat(backlog.waiting()).isZero();
    }

    @Test
    void onlyOneThreadWorksOnIt() {
        var backlog = new Backlog<Integer>(100, done::add);

        backlog.add(1);
        backlog.nudge(later::add);
        backlog.add(2);
        backlog.nudge(later::add);

        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(done).containsExactly(List.of(1, 2));
    }

    @Test
    void whatDoesNotFitIsForgotten() {
        var backlog = new Backlog<Integer>(2, done::add);

        List.of(1, 2, 3).forEach(backlog::add);
        backlog.nudge(Runnable::run);

        assertThat(done).containsExactly(List.of(1, 2));
    }

    @Test
    void aBatchThatFailsDoesNotEndTheWork() {
        var backlog = new Backlog<Integer>(100, batch -> {
            done.add(batch);
            if (done.size() == 1) {
                throw new IllegalStateException("the first one");
            }
        });

        backlog.add(1);
        backlog.nudge(later::add);
        assertThatIllegalStateException().isThrownBy(() -> later.remove().run());
        backlog.add(2);
        backlog.nudge(Runnable::run);

        assertThat(done).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whileItIsHeldNothingIsDoneAndNothingRemains() {
        var backlog = new Backlog<Integer>(100, done::add);

        backlog.hold(() -> {
            backlog.add(1);
            backlog.nudge(Runnable::run);
        });
        backlog.nudge(Runnable::run);

        assertThat(done).isEmpty();
    }

    @Test
    void whoHoldsItWaitsForWhatIsBeingDone() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CompletableFuture<Void>();
        var order = Collections.synchronizedList(new ArrayList<String>());
        var backlog = new Backlog<Integer>(100, batch -> {
            begun.countDown();
            mayEnd.join();
            order.add("done");
        });

        try (var threads = Executors.newCachedThreadPool()) {
            backlog.add(1);
            backlog.nudge(threads);
            begun.await();
            var held = threads.submit(() -> backlog.hold(() -> order.add("held")));
            mayEnd.complete(null);
            held.get();
        }

        assertThat(order).containsExactly("done", "held");
    }
}
