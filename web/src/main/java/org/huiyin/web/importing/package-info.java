/** Files of reviews: upload, meaning of the columns, trial, progress, remarks about rows. */
@NullMarked
package org.huiyin.web.importing;

import org.jspecify.annotations.NullMarked;
