/** Outcomes and verdicts, for programs. */
@NullMarked
package org.huiyin.web.fix;

import org.jspecify.annotations.NullMarked;
