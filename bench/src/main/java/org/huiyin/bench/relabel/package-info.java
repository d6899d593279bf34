/** Has all reports of a running server labelled anew, and back. Judges nothing. */
@NullMarked
package org.huiyin.bench.relabel;

import org.jspecify.annotations.NullMarked;
