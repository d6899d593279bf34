package org.huiyin.mail.letter;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One mail in one language, ready to be set as text or as HTML.
 *
 * @param language the tag for the {@code lang} attribute
 * @param opening the first words; they say what became of the reader's report
 * @param preview what an inbox shows beside the subject
 * @param footer why the reader gets this mail, and what it is about
 */
public record Letter(
        String language,
        String sender,
        URI home,
        String subject,
        String preview,
        List<String> opening,
        List<Block> blocks,
        List<String> footer,
        Optional<Link> unsubscribe) {

    public Letter {
        opening = List.copyOf(opening);
        blocks = List.copyOf(blocks);
        footer = List.copyOf(footer);
    }

    /** The fonts, as the beginning of a {@code style}. Chinese ones first: Latin ones set “ ” … — too narrow for Chinese. */
    public String typeface() {
        String fonts =
                switch (language) {
                    case "zh-CN" -> "PingFang SC,HarmonyOS Sans SC,MiSans,Microsoft YaHei,Noto Sans CJK SC";
                    case "zh-TW" -> "PingFang TC,Microsoft JhengHei,Noto Sans CJK TC";
                    default -> "-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial";
                };
        return "font-family:" + fonts + ",sans-serif;";
    }

    /** The height of a line of running text; Chinese needs more. */
    public String leading() {
        return language.startsWith("zh") ? "28px" : "26px";
    }

    /** The same mail with other first words. */
    public Letter withOpening(List<String> words) {
        return new Letter(language, sender, home, subject, preview, words, blocks, footer, unsubscribe);
    }

    /** The same mail with these lines at its foot. */
    public Letter withFooter(List<String> lines) {
        return new Letter(language, sender, home, subject, preview, opening, blocks, lines, unsubscribe);
    }

    /** The same mail with a way to get no more of them. */
    public Letter withUnsubscribe(Link link) {
        return new Letter(language, sender, home, subject, preview, opening, blocks, footer, Optional.of(link));
    }
}
