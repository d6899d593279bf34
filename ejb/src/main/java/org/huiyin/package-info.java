/** The loop of Huiyin: report, issue, fix, notice, verdict, release. Start reading at {@code intake}. */
@NullMarked
package org.huiyin;

import org.jspecify.annotations.NullMarked;
