package org.huiyin.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ratings as platforms write them: a number, stars, or good, middling and bad. */
final class RatingText {

    private static final Pattern NUMBER = Pattern.compile("([0-9](?:\\.[0-9]+)?)\\s*(?:星|分|stars?)?(?:\\s*/\\s*5)?");
    private static final List<String> STARS = List.of("一星", "二星", "三星", "四星", "五星");
    private static final Map<String, Integer> WORDS =
            Map.of("好评", 5, "中评", 3, "差评", 1, "很满意", 5, "满意", 4, "一般", 3, "不满意", 2, "很不满意", 1, "good", 5);

    private RatingText() {}

    static Optional<Integer> read(String text) {
        var plain = text.strip();
        if (STARS.contains(plain)) {
            return Optional.of(STARS.indexOf(plain) + 1);
        }
        if (!plain.isEmpty() && plain.chars().allMatch(c -> c == '★' || c == '☆')) {
            return Optional.of((int) plain.chars().filter(c -> c == '★').count());
        }
        var match = NUMBER.matcher(plain);
        if (match.matches()) {
            return Optional.of((int) Math.round(Double.parseDouble(match.group(1))));
        }
        return Optional.ofNullable(WORDS.get(plain));
    }
}
