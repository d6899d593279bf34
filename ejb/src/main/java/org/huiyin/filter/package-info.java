/** Keeps aside what nobody has to read, with the reason. Deletes nothing, and never takes what speaks of danger or the law. */
@Concept(
        name = "filter",
        mayUse = {"intake", "topic"})
@NullMarked
package org.huiyin.filter;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
