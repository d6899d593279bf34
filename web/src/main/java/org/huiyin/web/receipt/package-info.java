/** The way back to a report: its receipt, for its author alone, as a page and for programs. */
@NullMarked
package org.huiyin.web.receipt;

import org.jspecify.annotations.NullMarked;
