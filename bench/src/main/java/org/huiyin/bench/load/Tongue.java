package org.huiyin.bench.load;

import java.util.HashMap;
import java.util.Map;
import org.huiyin.bench.load.Vocabulary.Phrase;

/** How somebody speaks: simplified Chinese, traditional Chinese or English. */
enum Tongue {
    SIMPLIFIED("zh-CN"),
    TRADITIONAL("zh-TW"),
    ENGLISH("en");

    private static final Map<Integer, String> TRADITIONAL_OF = table();

    private final String locale;

    Tongue(String locale) {
        this.locale = locale;
    }

    String locale() {
        return locale;
    }

    String say(Phrase phrase) {
        return switch (this) {
            case SIMPLIFIED -> phrase.chinese();
            case TRADITIONAL -> traditional(phrase.chinese());
            case ENGLISH -> phrase.english();
        };
    }

    private static String traditional(String simplified) {
        var written = new StringBuilder();
        simplified.codePoints().forEach(c -> written.append(TRADITIONAL_OF.getOrDefault(c, Character.toString(c))));
        return written.toString();
    }

    private static Map<Integer, String> table() {
        var table = new HashMap<Integer, String>();
        for (var pair : Vocabulary.resource("traditional.txt").strip().split("\\s+")) {
            table.put(pair.codePointAt(0), pair.substring(1));
        }
        return table;
    }
}
