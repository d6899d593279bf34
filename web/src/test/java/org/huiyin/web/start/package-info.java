/** The whole product, started, stopped and killed as an operator or bad luck would. */
@NullMarked
package org.huiyin.web.start;

import org.jspecify.annotations.NullMarked;
