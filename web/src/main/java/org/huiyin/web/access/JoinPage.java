package org.huiyin.web.access;

import org.huiyin.web.page.FormErrors;

/**
 * An invitation as the invited sees it.
 *
 * @param again whether the member had a password before and only sets a new one
 */
public record JoinPage(String token, String name, String email, boolean again, FormErrors errors) {}
