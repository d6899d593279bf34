package org.huiyin.bench.load;

import java.util.Arrays;

/** Many measured times, and what can be said about them. For any number of threads. */
public final class Durations {

    private long[] nanos = new long[1024];
    private int count;

    public synchronized void add(long nanoseconds) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = nanoseconds;
    }

    public synchronized int count() {
        return count;
    }

    /** The time in milliseconds that this share of all stayed at or below; every value counts, none is estimated. */
    public synchronized double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int place = (int) Math.ceil(share * count) - 1;
        return sorted[Math.clamp(place, 0, count - 1)] / 1e6;
    }
}
