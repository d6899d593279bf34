/** Sentences of a report that name a problem of their own, each with a finding of its own. */
@Concept(
        name = "part",
        mayUse = {"finding", "classification", "intake", "topic"})
@NullMarked
package org.huiyin.part;

import org.huiyin.shared.Concept;
import org.jspecify.annotations.NullMarked;
