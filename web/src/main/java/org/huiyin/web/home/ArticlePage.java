package org.huiyin.web.home;

/** A page of running text; {@code key} names its title and its text. */
public record ArticlePage(String key) {}
