package org.huiyin.web.desk;

/** One issue alone. */
public record IssuePage(IssuePane issue) {}
