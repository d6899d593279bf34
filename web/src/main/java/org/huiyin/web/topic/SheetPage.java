package org.huiyin.web.topic;

import java.util.Collections;
import java.util.List;
import org.huiyin.topic.CodeCard;
import org.huiyin.web.page.Qr;

/**
 * Codes ready for paper.
 *
 * @param size {@code sticker}, {@code card} or {@code poster}
 * @param text {@code zh-CN}, {@code en} or {@code both}
 */
public record SheetPage(List<Printed> codes, String size, String text, int copies) {

    static final List<String> SIZES = List.of("sticker", "card", "poster");
    static final List<String> TEXTS = List.of("both", "zh-CN", "en");
    static final int MOST_COPIES = 100;
    static final int MOST_LABELS = 500;

    public SheetPage {
        codes = List.copyOf(codes);
    }

    public record Printed(CodeCard code, Qr qr) {}

    /** Each as often as wanted, one after the other; never more than a printer should get at once. */
    public List<Printed> labels() {
        return codes.stream()
                .flatMap(code -> Collections.nCopies(copies, code).stream())
                .limit(MOST_LABELS)
                .toList();
    }

    public boolean hasChinese() {
        return !text.equals("en");
    }

    public boolean hasEnglish() {
        return !text.equals("zh-CN");
    }
}
