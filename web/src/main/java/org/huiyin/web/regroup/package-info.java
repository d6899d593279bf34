/** The page on which an admin groups everything anew. */
@NullMarked
package org.huiyin.web.regroup;

import org.jspecify.annotations.NullMarked;
