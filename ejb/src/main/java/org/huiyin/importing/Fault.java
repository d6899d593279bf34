package org.huiyin.importing;

/** What is wrong with a row: in which column, the last part of the key that says it, and what stands there. */
public record Fault(long row, String column, String code, String excerpt) {}
