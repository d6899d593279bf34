/** The page on which staff searches everything that was said. */
@NullMarked
package org.huiyin.web.search;

import org.jspecify.annotations.NullMarked;
