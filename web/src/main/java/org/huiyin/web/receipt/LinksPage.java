package org.huiyin.web.receipt;

import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** The form of somebody who lost the links. {@code asked}: it was sent, whatever came of it. */
public record LinksPage(@Nullable String email, FormErrors errors, boolean asked) {}
