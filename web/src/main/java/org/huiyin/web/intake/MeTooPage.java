package org.huiyin.web.intake;

import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One known problem, and the question where its news should go. */
public record MeTooPage(
        String channel,
        String issue,
        String title,
        int people,
        String state,
        @Nullable String email,
        boolean consent,
        FormErrors errors,
        String token) {}
