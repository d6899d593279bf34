package org.huiyin.channel.mailbox.reading;

import java.util.Locale;

/** In which of our languages a person is answered: the one they wrote in. */
final class Tongue {

    private Tongue() {}

    static String of(Headers headers, String words) {
        if (Han.isHan(words)) {
            var said = headers.raw("content-language").toLowerCase(Locale.ROOT);
            boolean region = said.startsWith("zh-tw") || said.startsWith("zh-hk") || said.startsWith("zh-hant");
            return Han.isTraditional(words) || (region && !isSimplified(words)) ? "zh-TW" : "zh-CN";
        }
        return "en";
    }

    private static boolean isSimplified(String words) {
        return !Han.isTraditional(words)
                && Han.familiarity(words) > 0
                && words.codePoints().anyMatch(c -> c == '这' || c == '们');
    }
}
