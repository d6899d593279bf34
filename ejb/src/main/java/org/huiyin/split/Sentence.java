package org.huiyin.split;

/**
 * A sentence or clause of a report, as a person can mark it.
 *
 * @param start where it begins in the text: its name
 * @param part that it belongs to; 0 where to none but the report itself
 */
public record Sentence(int start, String words, int part) {}
