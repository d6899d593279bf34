package org.huiyin.web.notice;

/** A page that says what happened; {@code topic} names the texts. */
public record DonePage(String topic) {}
