/** What stands in front of every request: headers, addresses, limits, and where it came from. Knows no log-in. */
@NullMarked
package org.huiyin.web.security;

import org.jspecify.annotations.NullMarked;
