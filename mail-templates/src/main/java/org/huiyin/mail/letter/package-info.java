/** A mail as a list of blocks, which text and HTML are both made from, so that they cannot say different things. */
@NullMarked
package org.huiyin.mail.letter;

import org.jspecify.annotations.NullMarked;
