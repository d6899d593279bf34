/** Gives pictures to whoever may see the report they belong to. */
@NullMarked
package org.huiyin.web.attachment;

import org.jspecify.annotations.NullMarked;
