package org.huiyin.web.page;

import java.util.Optional;

/**
 * How this page was asked for.
 *
 * @param path without the language in front
 * @param query as sent, or empty
 * @param stable whether the language stands in the path
 * @param toast what was just done
 */
public record Reading(
        Language language, Theme theme, String path, String query, boolean stable, Optional<Toast> toast) {}
