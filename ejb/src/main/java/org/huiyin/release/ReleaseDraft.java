package org.huiyin.release;

import java.util.List;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A release as an editor sends it. In a change, whatever is null stays as it is. {@code issues} are numbers as text. */
public record ReleaseDraft(
        @Nullable Bilingual title,
        @Nullable Bilingual text,
        @Nullable List<String> issues) {}
