/** How the product goes down: no new request, and the running ones finish. */
@NullMarked
package org.huiyin.web.start;

import org.jspecify.annotations.NullMarked;
