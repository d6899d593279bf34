package org.huiyin.web.notice;

import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks for an address.
 *
 * @param topic names the texts and the path, such as {@code subscribe}
 */
public record AskPage(String topic, @Nullable String email, FormErrors errors) {}
