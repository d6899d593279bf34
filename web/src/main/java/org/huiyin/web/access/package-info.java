/** Who calls: log-in, set-up, invitations, tokens, the own account. Everything that is not public needs a caller. */
@NullMarked
package org.huiyin.web.access;

import org.jspecify.annotations.NullMarked;
