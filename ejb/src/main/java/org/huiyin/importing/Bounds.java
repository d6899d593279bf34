package org.huiyin.importing;

/** How much of one file is read at most: a small one can unpack to anything. */
record Bounds(long bytes, long rows, int columns, int cell) {

    static final Bounds USUAL = new Bounds(512L * 1024 * 1024, 1_000_000, 200, 32_767);
    static final int MOST_ENTRIES = 2000;
}
