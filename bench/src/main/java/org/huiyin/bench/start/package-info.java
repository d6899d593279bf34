/** Starts the product and waits for its first page. Leaves nothing behind. */
@NullMarked
package org.huiyin.bench.start;

import org.jspecify.annotations.NullMarked;
