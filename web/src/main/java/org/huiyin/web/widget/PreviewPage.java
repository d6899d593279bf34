package org.huiyin.web.widget;

/** A page as strict as any, with the launcher on it. */
public record PreviewPage(String channel) {}
