package org.huiyin.web.desk;

import org.jspecify.annotations.Nullable;

/** The queue, and beside it the issue that is open. */
public record InboxPage(QueueList list, @Nullable IssuePane issue) {}
