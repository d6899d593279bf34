/** Submits reports at a fixed rate and measures what reporters would notice. Judges nothing. */
@NullMarked
package org.huiyin.bench.load;

import org.jspecify.annotations.NullMarked;
