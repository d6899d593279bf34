package org.huiyin.conversation;

import java.util.UUID;

/** A reporter said something about the own report. */
public record ReporterReplied(UUID message, UUID report) {}
