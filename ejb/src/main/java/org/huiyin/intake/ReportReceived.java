package org.huiyin.intake;

import java.util.UUID;

/** A report is in the database. */
public record ReportReceived(UUID report) {}
