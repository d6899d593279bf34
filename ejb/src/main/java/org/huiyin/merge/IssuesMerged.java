package org.huiyin.merge;

/** The people behind one issue now stand behind another. */
public record IssuesMerged(long issue, long into) {}
