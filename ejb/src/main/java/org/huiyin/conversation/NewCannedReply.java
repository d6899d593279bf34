package org.huiyin.conversation;

import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A ready-made reply as somebody writes it down, unchecked. */
public record NewCannedReply(
        @Nullable String name,
        @Nullable Bilingual text,
        @Nullable UUID workgroup) {}
