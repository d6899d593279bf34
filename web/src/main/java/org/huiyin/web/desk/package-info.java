/** The staff's working place: the queue, one issue, one report. */
@NullMarked
package org.huiyin.web.desk;

import org.jspecify.annotations.NullMarked;
