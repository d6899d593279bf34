package org.huiyin.web.notice;

/**
 * A page with one button, because opening a link decides nothing.
 *
 * @param topic names the texts
 * @param action where the button leads
 */
public record ConfirmPage(String topic, String action) {}
