package org.huiyin.bench.load;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What became of the reports that were sent. */
final class Outcome {

    private final int taken;
    private final Durations answers = new Durations();
    private final Durations lateDepartures = new Durations();
    private final Map<String, AtomicLong> errors = new ConcurrentSkipListMap<>();

    /** @param taken the status of success */
    Outcome(int taken) {
        this.taken = taken;
    }

    /** How much later than due a report left: the generator's own fault, small or the figures are worth nothing. */
    void left(long late) {
        lateDepartures.add(late);
    }

    void answered(long nanos, @Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
        if (answer != null && answer.statusCode() == taken) {
            answers.add(nanos);
        } else if (answer != null) {
            error("status-" + answer.statusCode());
        } else {
            error(name(failure));
        }
    }

    void neverAnswered(int count) {
        errors.computeIfAbsent("no-answer", kind -> new AtomicLong()).addAndGet(count);
    }

    Durations answers() {
        return answers;
    }

    Durations lateDepartures() {
        return lateDepartures;
    }

    Map<String, Long> errors() {
        var counted = new TreeMap<String, Long>();
        errors.forEach((kind, count) -> counted.put(kind, count.get()));
        return counted;
    }

    private void error(String kind) {
        errors.computeIfAbsent(kind, any -> new AtomicLong()).incrementAndGet();
    }

    private static String name(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }
}
