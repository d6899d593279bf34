/** What every concept may use: ids, time, refusals, who calls. Knows no concept of the loop. */
@NullMarked
package org.huiyin.shared;

import org.jspecify.annotations.NullMarked;
