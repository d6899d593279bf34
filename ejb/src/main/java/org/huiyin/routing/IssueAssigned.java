package org.huiyin.routing;

import java.util.UUID;

/** That workgroup now has that issue; it did not have it before. */
public record IssueAssigned(long issue, UUID workgroup) {}
