package org.huiyin.people;

import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A workgroup as an admin writes it down, unchecked. */
public record NewWorkgroup(
        @Nullable Bilingual name, @Nullable Integer targetHours) {}
