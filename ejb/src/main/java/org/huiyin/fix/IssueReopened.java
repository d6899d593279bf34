package org.huiyin.fix;

/** An issue that had ended is open again. */
public record IssueReopened(long issue) {}
