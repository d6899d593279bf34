package org.huiyin.web.intake;

import java.util.List;
import org.huiyin.shared.Bilingual;
import org.huiyin.web.page.FormErrors;

/**
 * The form of one channel, empty or with what was typed.
 *
 * @param pictures that came along before and lie here already
 * @param codeRefused whether a printed code led here that is none of ours, or not any more
 */
public record FormPage(
        String channel,
        Bilingual title,
        Typed typed,
        List<CarriedPicture> pictures,
        FormErrors errors,
        String token,
        boolean codeRefused) {

    public FormPage {
        pictures = List.copyOf(pictures);
    }
}
