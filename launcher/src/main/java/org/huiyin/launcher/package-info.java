/**
 * Starts Huiyin from one jar: checks what an operator can get wrong, says it in one sentence, and only then starts the
 * server. Knows nothing of the application but its war and the names of a few system properties.
 */
@NullMarked
package org.huiyin.launcher;

import org.jspecify.annotations.NullMarked;
