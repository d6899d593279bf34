package org.huiyin.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * Reports per day as a line. Starts at zero and is as high as the highest day, so that a wave looks like one and a calm
 * fortnight does not.
 *
 * @param counts one for each day, the last one is today
 */
public record Spark(int... counts) {

    public static final int WIDTH = 236;
    public static final int HEIGHT = 56;

    private static final int LEFT = 4;
    private static final int RIGHT = 210;
    private static final int TOP = 8;
    private static final int BOTTOM = 48;
    /** Fewer than this many reports in a day are no wave, however quiet it was before. */
    private static final int WAVE = 3;

    public static Spark of(Collection<Instant> moments, int days, Instant now, ZoneId zone) {
        var first = LocalDate.ofInstant(now, zone).minusDays(days - 1L).toEpochDay();
        var counts = new int[days];
        for (var moment : moments) {
            long day = LocalDate.ofInstant(moment, zone).toEpochDay() - first;
            if (day >= 0 && day < days) {
                counts[(int) day]++;
            }
        }
        return new Spark(counts);
    }

    public int days() {
        return counts.length;
    }

    public int last() {
        return counts[counts.length - 1];
    }

    public int most() {
        return Arrays.stream(counts).max().orElse(0);
    }

    public int total() {
        return Arrays.stream(counts).sum();
    }

    public boolean isWorthDrawing() {
        return total() > 1;
    }

    /** How many times an ordinary day's reports came today; 0 where nothing stands out. */
    public double wave() {
        double usual = (total() - last()) / (double) Math.max(1, counts.length - 1);
        if (last() < WAVE || last() < 2 * usual) {
            return 0;
        }
        return usual == 0 ? last() : Math.round(10 * last() / usual) / 10.0;
    }

    public String line() {
        var path = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            path.append(i == 0 ? "M" : " L").append(number(x(i))).append(' ').append(number(y(counts[i])));
        }
        return path.toString();
    }

    public String area() {
        return line() + " L" + number(RIGHT) + " " + BOTTOM + " L" + LEFT + " " + BOTTOM + "Z";
    }

    public String endX() {
        return number(RIGHT);
    }

    public String endY() {
        return number(y(last()));
    }

    private double x(int day) {
        return counts.length == 1 ? RIGHT : LEFT + (double) (RIGHT - LEFT) * day / (counts.length - 1);
    }

    private double y(int count) {
        return most() == 0 ? BOTTOM : BOTTOM - (double) (BOTTOM - TOP) * count / most();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
