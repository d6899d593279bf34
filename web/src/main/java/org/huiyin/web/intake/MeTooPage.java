package org.huiyin.web.intake;

import org.huiyin.web.page.FormErrors;

/** One known problem, the question where its news should go, and what was typed about it already. */
public record MeTooPage(
        String channel,
        String issue,
        String title,
        int people,
        String state,
        Typed typed,
        FormErrors errors,
        String token) {}
