package org.huiyin.fix;

import java.util.UUID;

/** An issue ended, in whichever outcome; everybody behind it is to be told. */
public record IssueFixed(UUID fix, long issue) {}
