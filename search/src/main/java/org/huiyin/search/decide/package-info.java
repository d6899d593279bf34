/**
 * Decides whether a text repeats a known issue, from the matches that the index found.
 *
 * <p>Pure: reads no index, remembers nothing, stores nothing.
 */
@NullMarked
package org.huiyin.search.decide;

import org.jspecify.annotations.NullMarked;
