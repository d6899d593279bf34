/** What {@code /openapi} says: the interface for programs, and nothing of the pages for people. */
@NullMarked
package org.huiyin.web.openapi;

import org.jspecify.annotations.NullMarked;
