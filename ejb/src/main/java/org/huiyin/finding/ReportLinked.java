package org.huiyin.finding;

import java.util.UUID;

/** A report now stands behind that issue, whether it opened it or joined it. */
public record ReportLinked(UUID report, long issue, boolean opened) {}
