/** Routing rules and assignments: for programs, and the page on which admins order and try the rules. */
@NullMarked
package org.huiyin.web.routing;

import org.jspecify.annotations.NullMarked;
