package org.huiyin.web.intake;

import java.util.List;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form inside somebody else's page.
 *
 * @param host the page's origin, if it is one that may show this form; null else, and then nothing is said to it
 * @param pictures that came along before and lie here already
 * @param around what that page said about where its user is
 */
public record FramePage(
        String channel,
        @Nullable String host,
        Typed typed,
        List<CarriedPicture> pictures,
        List<Around> around,
        boolean linked,
        FormErrors errors,
        String token) {

    public FramePage {
        pictures = List.copyOf(pictures);
        around = List.copyOf(around);
    }

    /** One hidden field that the script fills. */
    public record Around(String name, String value) {}
}
