package org.huiyin.routing;

import java.util.UUID;

/** A routing rule as others see it; the one with the lower position is asked first. */
public record RuleCard(UUID id, String name, Conditions when, UUID workgroup, int position, long version) {}
