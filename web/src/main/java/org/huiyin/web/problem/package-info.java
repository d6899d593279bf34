/** Every refusal and every failure, told once: as RFC 9457 to programs, as a page to people. Never names a class. */
@NullMarked
package org.huiyin.web.problem;

import org.jspecify.annotations.NullMarked;
