package org.huiyin.web.home;

/** The public home: three doors, and what happens to a report in {@code steps} sentences. */
public record HomePage(String linksPath, int steps) {}
