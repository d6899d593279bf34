/**
 * Tells reports that nobody has to read from those that somebody must.
 *
 * <p>Rules alone, each of which says what it saw. When in doubt a text is a report: a complaint with an insult in it, an
 * angry one, a very short one. Pure: reads no index, remembers nothing, stores nothing.
 */
@NullMarked
package org.huiyin.search.filter;

import org.jspecify.annotations.NullMarked;
