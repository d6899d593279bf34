package org.huiyin.importing;

import java.util.List;

/** One row of a file, counted from 1 after its header; cells in the order of the header, missing ones empty. */
record Row(long number, List<String> cells) {}
