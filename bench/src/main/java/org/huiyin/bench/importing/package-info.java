/** Measures how fast a large file of reviews is brought in, and how its understanding goes on. */
@NullMarked
package org.huiyin.bench.importing;

import org.jspecify.annotations.NullMarked;
