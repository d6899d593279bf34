/** Issues for programs. */
@NullMarked
package org.huiyin.web.issue;

import org.jspecify.annotations.NullMarked;
