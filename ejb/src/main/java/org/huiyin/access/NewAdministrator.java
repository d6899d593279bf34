package org.huiyin.access;

import org.jspecify.annotations.Nullable;

/** The first administrator, as the person in front of the empty installation writes it down, unchecked. */
public record NewAdministrator(
        @Nullable String code,
        @Nullable String email,
        @Nullable String name,
        @Nullable String password) {}
