package org.huiyin.grouping;

import java.util.UUID;

/**
 * Where a report stands now.
 *
 * @param issue that it was put to; {@code root} the one that stands above it by merges
 * @param finding that says so
 * @param free whether only a machine said that these words repeat the issue, so that a machine may say otherwise
 */
public record Standing(UUID report, long issue, long root, UUID finding, boolean free) {}
