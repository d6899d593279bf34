/** Long work and how far it is. */
@NullMarked
package org.huiyin.web.task;

import org.jspecify.annotations.NullMarked;
