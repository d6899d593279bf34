/** Pages where people say what a report is. Decides nothing. */
@NullMarked
package org.huiyin.web.classification;

import org.jspecify.annotations.NullMarked;
