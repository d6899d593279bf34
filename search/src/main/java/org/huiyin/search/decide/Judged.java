package org.huiyin.search.decide;

import org.huiyin.search.Features;

/** The best candidate of a text, and how probable it is that both mean the same. */
public record Judged(String id, double probability, Features features) {}
