/** Counts what a first visit costs on the wire. Does not run scripts. */
@NullMarked
package org.huiyin.bench.pages;

import org.jspecify.annotations.NullMarked;
