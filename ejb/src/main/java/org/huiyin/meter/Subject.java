package org.huiyin.meter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked about: a report, or two of them. */
record Subject(UUID report, @Nullable UUID other) {}
