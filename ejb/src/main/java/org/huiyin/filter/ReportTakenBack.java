package org.huiyin.filter;

import java.util.UUID;

/** A report that stood aside is to be read after all. */
public record ReportTakenBack(UUID report) {}
