package org.huiyin.web.page;

import org.jspecify.annotations.Nullable;

/** One value a list can be narrowed to; null where counting it would cost more than it tells. */
public record FacetValue(
        String value, String label, @Nullable Long count, boolean current) {}
