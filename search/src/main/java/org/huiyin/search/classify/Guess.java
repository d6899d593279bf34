package org.huiyin.search.classify;

/** One label and how probable it is, from 0 to 1. */
public record Guess(String label, double probability) {}
