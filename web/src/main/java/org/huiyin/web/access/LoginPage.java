package org.huiyin.web.access;

import org.huiyin.web.page.FormErrors;

/**
 * The log-in.
 *
 * @param next the page of ours that was asked for
 * @param setupOpen whether nobody administers this installation yet
 */
public record LoginPage(String email, String next, boolean setupOpen, FormErrors errors) {}
