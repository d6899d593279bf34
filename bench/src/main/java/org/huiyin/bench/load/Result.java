package org.huiyin.bench.load;

import org.huiyin.bench.Figures;

/** The figures of one run. */
public final class Result {

    private final Load.Plan plan;
    private final Outcome outcome;
    private final Lag lag;
    private final long took;

    Result(Load.Plan plan, Outcome outcome, Lag lag, long took) {
        this.plan = plan;
        this.outcome = outcome;
        this.lag = lag;
        this.took = took;
    }

    public void put(Figures figures) {
        var answers = outcome.answers();
        figures.put("load.rate_wanted_per_s", plan.rate());
        figures.put("load.seconds", took / 1e9);
        figures.put("load.sent", outcome.lateDepartures().count());
        figures.put("load.accepted", answers.count());
        figures.put("load.throughput_per_s", answers.count() / (took / 1e9));
        put(figures, "load.latency", answers);
        figures.put("load.left_late_p99_ms", outcome.lateDepartures().millis(0.99));
        figures.put("load.left_late_max_ms", outcome.lateDepartures().millis(1));
        figures.put(
                "load.errors",
                outcome.errors().values().stream().mapToLong(Long::longValue).sum());
        outcome.errors().forEach((kind, count) -> figures.put("load.errors." + kind, count));
        figures.put("findings.sampled", lag.found().count());
        figures.put("findings.missing", lag.missing());
        put(figures, "findings.lag", lag.found());
        var minutes = lag.minutes();
        for (int minute = 0; minute < minutes.size(); minute++) {
            figures.put(
                    "findings.lag_p99_ms.minute_" + (minute + 1),
                    minutes.get(minute).millis(0.99));
        }
    }

    private static void put(Figures figures, String name, Durations durations) {
        figures.put(name + "_p50_ms", durations.millis(0.5));
        figures.put(name + "_p99_ms", durations.millis(0.99));
        figures.put(name + "_max_ms", durations.millis(1));
    }
}
