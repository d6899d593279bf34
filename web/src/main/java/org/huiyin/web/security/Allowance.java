package org.huiyin.web.security;

import java.time.Duration;
import java.util.regex.Pattern;

/** So many in so long, written as {@code 30 per minute}. */
record Allowance(long many, Duration per) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) per (second|minute|hour|day)");

    Allowance {
        if (many < 1) {
            throw new IllegalArgumentException("A limit of nothing switches the product off");
        }
    }

    static Allowance parse(String key, String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(key + " is not like \"30 per minute\": " + text);
        }
        return new Allowance(
                Long.parseLong(match.group(1)),
                switch (match.group(2)) {
                    case "second" -> Duration.ofSeconds(1);
                    case "minute" -> Duration.ofMinutes(1);
                    case "hour" -> Duration.ofHours(1);
                    default -> Duration.ofDays(1);
                });
    }
}
