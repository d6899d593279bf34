package org.huiyin.issue;

/** There is a new problem; nobody owns it yet. */
public record IssueOpened(long issue) {}
