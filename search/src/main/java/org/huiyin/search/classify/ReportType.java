package org.huiyin.search.classify;

/** What a reporter wants to say with a report. */
public enum ReportType {
    QUESTION,
    COMPLAINT,
    SUGGESTION,
    PRAISE,
    /** Injury, fire, fraud, authorities, lawyers: a person must read it. */
    SAFETY
}
