/** All reports labelled anew: the difference, applying it, taking it back. */
@NullMarked
package org.huiyin.web.relabelling;

import org.jspecify.annotations.NullMarked;
