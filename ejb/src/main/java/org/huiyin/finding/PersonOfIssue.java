package org.huiyin.finding;

import java.util.UUID;

/** One person behind an issue, with the newest of the reports that put them there. */
public record PersonOfIssue(UUID reporter, UUID report, String channel, String locale, boolean tellMe) {}
