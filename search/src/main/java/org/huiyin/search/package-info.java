/**
 * Finds texts that say the same thing, and says why.
 *
 * <p>Knows no entity, no database and no container: texts come in with an id, ids go out with a score and reasons. Start
 * reading at {@link org.huiyin.search.TextIndex}.
 */
@NullMarked
package org.huiyin.search;

import org.jspecify.annotations.NullMarked;
