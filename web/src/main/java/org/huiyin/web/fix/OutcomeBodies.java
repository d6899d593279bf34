package org.huiyin.web.fix;

import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** What programs send to end an issue. */
final class OutcomeBodies {

    private OutcomeBodies() {}

    /** @param kind {@code remedy} where it is missing */
    public record NewFix(@Nullable Bilingual what, @Nullable String kind) {}

    public record Answer(@Nullable Bilingual text) {}

    public record Thanks(@Nullable Bilingual text) {}

    public record NotDone(@Nullable Bilingual reason) {}
}
