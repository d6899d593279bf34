package org.huiyin.conversation;

import java.util.UUID;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A ready-made reply as others see it. {@code workgroup} is null where every group may use it. */
public record CannedReplyCard(
        UUID id, String name, Bilingual text, @Nullable UUID workgroup, long version) {}
