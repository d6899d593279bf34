/**
 * Finds out whether one text names two problems, and which of its sentences name which.
 *
 * <p>Pure: reads no index, remembers nothing, stores nothing. It only says what it would propose; whether a text is split is
 * for people to say.
 */
@NullMarked
package org.huiyin.search.split;

import org.jspecify.annotations.NullMarked;
