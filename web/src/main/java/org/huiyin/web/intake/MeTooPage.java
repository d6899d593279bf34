package org.huiyin.web.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.web.page.FormErrors;

/**
 * One known problem, the question where its news should go, and what was said about it already.
 *
 * @param pictures that came along before and lie here already
 */
public record MeTooPage(
        String channel,
        String issue,
        String title,
        int people,
        String state,
        Typed typed,
        List<CarriedPicture> pictures,
        FormErrors errors,
        String token) {

    private static final Set<String> ASKED = Set.of("text", "contact-email", "consent");

    public MeTooPage {
        pictures = List.copyOf(pictures);
    }

    /** What the form asked and this page does not ask again. */
    public Map<String, String> carried() {
        return typed.carriedBeside(ASKED);
    }
}
