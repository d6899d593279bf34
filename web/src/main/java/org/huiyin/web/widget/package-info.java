/** The launcher for other people's pages, and where it is set up. */
@NullMarked
package org.huiyin.web.widget;

import org.jspecify.annotations.NullMarked;
