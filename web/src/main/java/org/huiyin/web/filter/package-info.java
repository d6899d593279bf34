/** Pages of what stands aside, for staff. Decides nothing. */
@NullMarked
package org.huiyin.web.filter;

import org.jspecify.annotations.NullMarked;
