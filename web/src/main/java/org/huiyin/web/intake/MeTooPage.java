package org.huiyin.web.intake;

import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One known problem, the question where its news should go, and what was typed about it already. */
public record MeTooPage(
        String channel,
        String issue,
        String title,
        int people,
        String state,
        @Nullable String text,
        @Nullable String email,
        boolean consent,
        FormErrors errors,
        String token) {}
