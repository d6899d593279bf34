package org.huiyin.web.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the log as a sentence; {@code undo} is where it can be taken back, as long as it can. */
public record LogView(
        Instant at, String icon, String text, @Nullable String undo) {}
