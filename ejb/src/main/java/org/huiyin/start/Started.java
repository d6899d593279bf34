package org.huiyin.start;

/** The schema is migrated and the secrets are there: every concept may now prepare itself. Observers run in order of priority. */
public record Started() {}
