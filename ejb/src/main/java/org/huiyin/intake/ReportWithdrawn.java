package org.huiyin.intake;

import java.util.UUID;

/** Its author does not stand by a report any more: it is neither counted nor told. */
public record ReportWithdrawn(UUID report) {}
