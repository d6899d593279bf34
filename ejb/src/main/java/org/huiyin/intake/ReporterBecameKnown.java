package org.huiyin.intake;

import java.util.UUID;

/** Who said it can be reached now, and may turn out to be somebody known. */
public record ReporterBecameKnown(UUID report) {}
