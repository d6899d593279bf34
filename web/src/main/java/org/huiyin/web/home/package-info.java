/** The front door of the public, and the pages every site owes its readers: privacy and accessibility. */
@NullMarked
package org.huiyin.web.home;

import org.jspecify.annotations.NullMarked;
