package org.huiyin.bench;

import org.huiyin.bench.speed.Speed;

/** How quick is an index of many texts? */
record SpeedCommand(Speed speed) implements Command {

    static SpeedCommand of(Options options) {
        return new SpeedCommand(new Speed(
                (int) options.number("texts", 50_000),
                (int) options.number("distinct", 20_000),
                (int) options.number("asked", 300),
                (long) options.number("seed", 7)));
    }

    @Override
    public void measure(Figures figures) throws Exception {
        speed.measure(figures);
    }
}
