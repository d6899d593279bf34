/** Finds texts that say the same thing, and says why. Knows no entity, no database and no container. */
@NullMarked
package org.huiyin.search;

import org.jspecify.annotations.NullMarked;
