package org.huiyin.topic;

/** What a person wants with a report. SAFETY (and legal) is never closed or answered by a machine. */
public enum ReportType {
    QUESTION,
    COMPLAINT,
    SUGGESTION,
    PRAISE,
    SAFETY
}
