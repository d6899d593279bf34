/** The living style guide: every part in every state, for those who build pages and for the pictures tests compare. */
@NullMarked
package org.huiyin.web.design;

import org.jspecify.annotations.NullMarked;
