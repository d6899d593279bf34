package org.huiyin.triage;

/** The people behind one issue now stand behind another. */
public record IssuesMerged(long issue, long into) {}
