/** "A customer just told me": what staff take down for somebody who has no form in front of them. */
@NullMarked
package org.huiyin.web.capture;

import org.jspecify.annotations.NullMarked;
