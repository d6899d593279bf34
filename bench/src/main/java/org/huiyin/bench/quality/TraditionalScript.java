package org.huiyin.bench.quality;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.search.Normalizer;

/**
 * Writes simplified Chinese in traditional characters, each by itself: of several that are one in simplified script it takes
 * the first, as a careless converter does.
 */
final class TraditionalScript {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;

    private final Map<Integer, Integer> written = new HashMap<>();

    TraditionalScript() {
        for (int c = FIRST; c <= LAST; c++) {
            int simplified = Normalizer.folded(Character.toString(c)).codePointAt(0);
            if (simplified != c) {
                written.putIfAbsent(simplified, c);
            }
        }
    }

    String of(String text) {
        var out = new StringBuilder();
        text.codePoints().map(c -> written.getOrDefault(c, c)).forEach(out::appendCodePoint);
        return out.toString();
    }
}
