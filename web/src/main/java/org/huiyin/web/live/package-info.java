/** Tells open pages that something changed. Never tells what: the page fetches itself again, and is checked again. */
@NullMarked
package org.huiyin.web.live;

import org.jspecify.annotations.NullMarked;
